package org.disclosures.editorial.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.disclosures.access.PublicService;
import org.disclosures.http.condition.MergePatch;
import org.disclosures.http.param.RequestBodies;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.RecordKinds;
import org.disclosures.target.AllegedTarget;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.target.TargetEntry;

/** Edits the records that claims and reports refer to, one editing for each kind. */
@ApplicationScoped
public class CatalogueEditings {

    private final CatalogueEditing.CatalogueEditingTools tools;
    private final Instance<PublicService<?, ?>> services;
    private final List<CatalogueEditing<?, ?, ?>> editings;

    /** For client proxies. */
    protected CatalogueEditings() {
        this.tools = null;
        this.services = null;
        this.editings = null;
    }

    @Inject
    CatalogueEditings(
            EditTransaction desk,
            RequestBodies bodies,
            MergePatch patches,
            Proposals proposals,
            ObjectMapper json,
            @Any Instance<PublicService<?, ?>> services) {
        this.tools = new CatalogueEditing.CatalogueEditingTools(desk, bodies, patches, proposals, json);
        this.services = services;
        this.editings = RecordKinds.catalogue().stream()
                .<CatalogueEditing<?, ?, ?>>map(this::editing)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <E extends Record, T extends CatalogueRecord<E>, V> CatalogueEditing<?, ?, ?> editing(
            CatalogueKind<E, T, V> kind) {
        PublicService<T, V> views = services.select(kind.service()).get();
        return kind == RecordKinds.TARGET
                ? new TargetEditing(
                        (CatalogueKind<TargetEntry, AllegedTarget, AllegedTargetView>) (CatalogueKind<?, ?, ?>) kind,
                        (PublicService<AllegedTarget, AllegedTargetView>) (PublicService<?, ?>) views,
                        tools)
                : new CatalogueEditing<>(kind, views, tools);
    }

    /** The editing of the records that have entries of a type. */
    @SuppressWarnings("unchecked")
    public <E, V> CollectionEditing<E, V> of(Class<E> entry) {
        return (CollectionEditing<E, V>) editings.stream()
                .filter(editing -> editing.entryType() == entry)
                .findFirst()
                .orElseThrow();
    }

    /** All of them, for proposals. */
    List<CatalogueEditing<?, ?, ?>> all() {
        return editings;
    }
}
