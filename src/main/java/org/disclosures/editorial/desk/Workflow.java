package org.disclosures.editorial.desk;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.disclosures.access.Authorship;
import org.disclosures.access.Publication;
import org.disclosures.access.Publishable;
import org.disclosures.claim.Claim;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.vocabulary.AuditAction;
import org.disclosures.vocabulary.PublicationState;
import org.disclosures.vocabulary.Role;

/** The permitted transitions between states, and the roles that may make them. */
@ApplicationScoped
public class Workflow {

    private final EditorialConfig config;
    private final SecurityIdentity caller;

    Workflow(EditorialConfig config, SecurityIdentity caller) {
        this.config = config;
        this.caller = caller;
    }

    /** Lets a step pass that the caller may make: 409 for one that does not exist, 403 for one that is another's. */
    void check(Publishable item, PublicationState to, DatasetChange change) {
        if (item instanceof Claim claim && claim.report().publication().state() == PublicationState.RETRACTED) {
            throw ProblemType.CONFLICT
                    .with("The report of this claim was retracted, so the state of the claim cannot be changed.")
                    .build();
        }
        PublicationState from = item.publication().state();
        String obstacle = obstacle(item.publication(), to, change);
        if (obstacle != null) {
            throw ProblemType.CONFLICT.with(obstacle).build();
        }
        boolean own = change.by().equals(item.authorship().submittedBy());
        boolean contributors = to == PublicationState.IN_REVIEW
                || (to == PublicationState.DRAFT && from == PublicationState.IN_REVIEW && own);
        if (!contributors && !caller.hasRole(Role.RoleCodes.EDITOR)) {
            throw ProblemType.FORBIDDEN
                    .with("Only editors may take this step; contributors may submit drafts and take back what "
                            + "they submitted. Ask an editor.")
                    .build();
        }
        if (to == PublicationState.PUBLISHED && config.twoEditors() && isWorkOf(change.by(), item.authorship())) {
            throw ProblemType.CONFLICT
                    .with("You wrote or submitted this, so you cannot publish it; ask another editor.")
                    .build();
        }
    }

    /** The reason, as a sentence, for which there is no step from a record's state to another; null if there is one. */
    public String obstacle(Publication at, PublicationState to, DatasetChange change) {
        PublicationState from = at.state();
        boolean seen = at.wasPublic(change.moment());
        boolean exists =
                switch (to) {
                    case DRAFT -> from == PublicationState.IN_REVIEW || (from == PublicationState.PUBLISHED && !seen);
                    case IN_REVIEW -> from == PublicationState.DRAFT;
                    case PUBLISHED -> from == PublicationState.IN_REVIEW;
                    case RETRACTED -> from == PublicationState.PUBLISHED && seen;
                };
        return exists ? null : refusal(from, to, seen);
    }

    /** True if two editors are required for everything that becomes public. */
    public boolean takesTwoEditors() {
        return config.twoEditors();
    }

    /** The authorship of a record after a step. */
    Authorship authorship(Publishable item, PublicationState to, DatasetChange change) {
        Authorship authorship = item.authorship();
        return switch (to) {
            case IN_REVIEW -> new Authorship(authorship.writtenBy(), change.by());
            case DRAFT -> new Authorship(authorship.writtenBy(), null);
            default -> authorship;
        };
    }

    /** The action in the audit log for a step to this state. */
    AuditAction action(PublicationState to) {
        return switch (to) {
            case DRAFT -> AuditAction.RETURNED;
            case IN_REVIEW -> AuditAction.SUBMITTED;
            case PUBLISHED -> AuditAction.PUBLISHED;
            case RETRACTED -> AuditAction.RETRACTED;
        };
    }

    private static boolean isWorkOf(String editor, Authorship authorship) {
        return editor.equals(authorship.writtenBy()) || editor.equals(authorship.submittedBy());
    }

    private static String refusal(PublicationState from, PublicationState to, boolean seen) {
        if (to == PublicationState.RETRACTED && from == PublicationState.PUBLISHED) {
            return "This was never public, so it cannot be retracted; make it a draft again.";
        }
        if (to == PublicationState.DRAFT && seen) {
            return "This was published, so it cannot become a draft again; correct or retract it.";
        }
        return "The state cannot change from “" + from.code() + "” to “" + to.code() + "”; take the steps in between.";
    }
}
