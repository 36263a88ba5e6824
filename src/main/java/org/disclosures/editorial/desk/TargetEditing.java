package org.disclosures.editorial.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.disclosures.editorial.change.Change;
import org.disclosures.editorial.change.TargetWriter;
import org.disclosures.editorial.entry.TargetEntry;
import org.disclosures.history.Recorded;
import org.disclosures.http.condition.MergePatch;
import org.disclosures.http.param.Bodies;
import org.disclosures.target.AllegedTarget;
import org.disclosures.target.AllegedTargetService;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.vocabulary.AuditAction;

/** Edits targets. */
@ApplicationScoped
class TargetEditing extends ThingEditing<TargetEntry, AllegedTarget, AllegedTargetView> {

    // Withholding must not be limited by the number of claims about a target.
    private static final int LONGEST_SECONDS = 600;

    private final Desk desk;

    TargetEditing(
            Desk desk,
            Bodies bodies,
            MergePatch patches,
            Proposals proposals,
            ObjectMapper json,
            AllegedTargetService views) {
        super(
                desk,
                bodies,
                patches,
                proposals,
                json,
                new Things<>(
                        Recorded.TARGET,
                        TargetEntry.class,
                        AllegedTarget.class,
                        "targets",
                        views,
                        TargetWriter::entryOf,
                        TargetWriter::new,
                        List.of(
                                "select 1 from Claim c where c.target.id = :id",
                                "select 1 from Claim c where c.statement like concat('%{target:', :id, '}%')")));
        this.desk = desk;
    }

    @Override
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public Edited<AllegedTargetView> replace(String id, String ifMatch, TargetEntry body) {
        return super.replace(id, ifMatch, body);
    }

    @Override
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public Edited<AllegedTargetView> patch(String id, String ifMatch, String patch) {
        return super.patch(id, ifMatch, patch);
    }

    @Override
    protected TargetEntry shown(TargetEntry entry) {
        if (entry.withheld()) {
            desk.requireEditor(
                    "The target’s name is withheld, so only editors may read and change the entry; ask an editor.");
        }
        return entry;
    }

    @Override
    protected String hidden(String id, Change change) {
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
