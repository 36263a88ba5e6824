package org.disclosures.editorial.desk;

import org.disclosures.access.PublicService;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.record.CatalogueKind;
import org.disclosures.target.AllegedTarget;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.target.TargetEntry;
import org.disclosures.vocabulary.AuditAction;

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

    @Override
    protected boolean onlyHides(String id, TargetEntry body) {
        return body.withheld() && body.equals(kind.entry(find(id)).withNameWithheld());
    }

    @Override
    protected TargetEntry shown(TargetEntry entry) {
        if (entry.withheld()) {
            desk.requireEditor(
                    "The target’s name is withheld, so only editors may read and change the entry; ask an editor.");
        }
        if (entry.relations().stream().anyMatch(relation -> isWithheld(relation.target()))) {
            desk.requireEditor(
                    "The name of a target that this one is related to is withheld, so only editors may read and "
                            + "change the entry; ask an editor.");
        }
        return entry;
    }

    private boolean isWithheld(String target) {
        return desk.finds("select 1 from AllegedTarget t where t.id = :id and t.nameVisibility = WITHHELD", target);
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
