package org.disclosures.editorial.desk;

import java.util.List;
import java.util.Set;
import org.disclosures.access.PublicService;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.change.TargetWriter;
import org.disclosures.record.CatalogueKind;
import org.disclosures.target.AllegedTarget;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.target.TargetEntry;
import org.disclosures.target.TargetRelation;
import org.disclosures.vocabulary.AuditAction;
import org.disclosures.vocabulary.TargetKind;

/** Edits targets, whose names can be withheld. */
final class TargetEditing extends CatalogueEditing<TargetEntry, AllegedTarget, AllegedTargetView> {

    private final EditTransaction desk;
    private final CatalogueKind<TargetEntry, AllegedTarget, AllegedTargetView> kind;

    TargetEditing(
            CatalogueKind<TargetEntry, AllegedTarget, AllegedTargetView> kind,
            PublicService<AllegedTarget, AllegedTargetView> views,
            CatalogueEditingTools tools) {
        super(kind, views, tools);
        this.desk = tools.desk();
        this.kind = kind;
    }

    // Statements refer to targets in placeholders, too, and targets by relations.
    @Override
    protected boolean isReferredTo(String id) {
        return super.isReferredTo(id)
                || desk.finds("select 1 from AllegedTarget t join t.relations r where r.target = :id", id)
                || desk.finds("select 1 from Claim c where c.statement like concat('%{target:', :id, '}%')", id);
    }

    // Only editors know the relations to targets whose names are withheld.
    @Override
    protected boolean onlyHides(String id, TargetEntry body) {
        return body.withheld()
                && body.kind() == TargetKind.PERSON
                && body.name() != null
                && body.equals(kind.entry(find(id)).withNameWithheld());
    }

    @Override
    protected TargetEntry shown(TargetEntry entry) {
        if (entry.withheld()) {
            desk.requireEditor(
                    "The target’s name is withheld, so only editors may read and change the entry; ask an editor.");
        }
        if (desk.isEditor()) {
            return entry;
        }
        Set<String> withheld = withheldRelations(entry);
        return entry.relatedTo(other -> !withheld.contains(other));
    }

    @Override
    protected TargetEntry completed(TargetEntry before, TargetEntry body, BodyErrors errors) {
        TargetEntry shown = shown(before);
        if (desk.isEditor()) {
            return body;
        }
        // Refused whether or not the relation exists, which would confirm a guess.
        if (!withheldRelations(body).isEmpty()) {
            errors.add(body, "relations", TargetWriter.WITHHELD_RELATION);
            errors.throwIfAny();
        }
        List<TargetRelation> hidden = before.relations().stream()
                .filter(relation -> !shown.relations().contains(relation))
                .toList();
        return errors.made(body.relatedAlso(hidden), body);
    }

    private Set<String> withheldRelations(TargetEntry entry) {
        return desk.withheldAmong(
                entry.relations().stream().map(TargetRelation::target).toList());
    }

    @Override
    protected String hidden(String id, DatasetChange change) {
        return change.targetId(id);
    }

    @Override
    protected AuditAction changed(TargetEntry before, TargetEntry after) {
        if (before.withheld() && !after.withheld()) {
            desk.showName(after.id());
        }
        if (!before.withheld() && after.withheld()) {
            desk.requireEditor("Only editors may withhold a name; ask an editor.");
            return AuditAction.NAME_WITHHELD;
        }
        return AuditAction.CHANGED;
    }
}
