package org.disclosures.reconciliation;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosures.http.Term;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.reconciliation.ReconciliationEntity.EntityId;
import org.disclosures.reconciliation.ReconciliationEntity.EntityValue;
import org.disclosures.reconciliation.ReconciliationSuggestionsView.FlyoutView;
import org.disclosures.vocabulary.TermLabels;

/**
 * Describes entities, types and properties in HTML that runs and fetches nothing. A target is described with the evidence level of the
 * claim about it.
 */
@ApplicationScoped
class ReconciliationPages {

    /** The width that a page is made for, in pixels. */
    static final int WIDTH = 400;

    /** The height that a page is made for, in pixels. */
    static final int HEIGHT = 240;

    private static final List<EntityProperty> SHOWN = List.of(
            EntityProperty.CATEGORY,
            EntityProperty.COUNTRY,
            EntityProperty.AFFILIATION,
            EntityProperty.ORGANISATION,
            EntityProperty.DEVELOPER,
            EntityProperty.SELLER,
            EntityProperty.CVE,
            EntityProperty.PARTNER);

    private final Template page;
    private final Template flyout;
    private final ReconciliationEntities entities;
    private final TermLabels labels;
    private final Messages messages;
    private final Language language;

    ReconciliationPages(
            @Location("reconciliation/entity.html") Template page,
            @Location("reconciliation/flyout.html") Template flyout,
            ReconciliationEntities entities,
            TermLabels labels,
            Messages messages,
            Language language) {
        this.page = page;
        this.flyout = flyout;
        this.entities = entities;
        this.labels = labels;
        this.messages = messages;
        this.language = language;
    }

    /**
     * The description of an entity, type or property.
     *
     * @param type the type of an entity; null for types and properties
     * @param description null for none
     * @param facts further sentences
     */
    record EntityDescription(String name, String type, String description, List<String> facts) {}

    /** A page about an entity; 404 if the caller sees none with this id, 400 without an id. */
    String page(String id) {
        ReconciliationEntity entity = read(id);
        return page.data("entity", describe(entity))
                .data("href", entity.id().href())
                .data("language", language.tag())
                .data("direction", language.direction())
                .render();
    }

    /** A short description of an entity; 404 if the caller sees none with this id. */
    FlyoutView entity(String id) {
        return flyout(id, describe(read(id)));
    }

    /** A short description of a type; 404 if there is none with this id. */
    FlyoutView type(String id) {
        return term(EntityType.values(), id);
    }

    /** A short description of a property; 404 if there is none with this id. */
    FlyoutView property(String id) {
        return term(EntityProperty.values(), id);
    }

    private FlyoutView term(Term[] vocabulary, String id) {
        Term term = Term.find(vocabulary, required(id)).orElseThrow(Problems::notFound);
        String about = messages.text("about." + term.getClass().getSimpleName() + "." + id);
        return flyout(id, new EntityDescription(labels.of(term), null, null, List.of(about)));
    }

    private FlyoutView flyout(String id, EntityDescription description) {
        return new FlyoutView(id, flyout.data("entity", description).render());
    }

    /** The path of the entity of an id, whether or not there is one; 404 if none can have it, 400 if the id is missing. */
    static String href(String id) {
        return id(id).href();
    }

    private static EntityId id(String id) {
        return EntityId.read(required(id)).orElseThrow(Problems::notFound);
    }

    private static String required(String id) {
        if (id == null || id.isBlank()) {
            RequestErrors faults = new RequestErrors();
            faults.add("id", id, "An id is needed.");
            faults.throwIfAny();
        }
        return id;
    }

    private ReconciliationEntity read(String id) {
        EntityId read = id(id);
        return Optional.ofNullable(entities.read(List.of(read)).get(read)).orElseThrow(Problems::notFound);
    }

    private EntityDescription describe(ReconciliationEntity entity) {
        List<String> facts = new ArrayList<>();
        for (EntityProperty property : SHOWN) {
            List<EntityValue> values = entity.values(property);
            if (!values.isEmpty()) {
                facts.add(messages.format(
                        "join.label",
                        labels.of(property),
                        messages.joined(
                                "join.parts",
                                values.stream().map(EntityValue::text).map(language::isolated))));
            }
        }
        if (entity.isTarget()) {
            entity.values(EntityProperty.ASSURANCE)
                    .forEach(assurance -> facts.add(messages.format("reconciliation.assurance", assurance.text())));
            Map<EntityId, Long> claims = entities.claims(List.of(entity.id()));
            facts.add(messages.format("reconciliation.claims", claims.getOrDefault(entity.id(), 0L)));
        }
        return new EntityDescription(entity.name(), labels.of(entity.types().get(0)), entity.description(), facts);
    }
}
