package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.disclosures.access.Publication;
import org.disclosures.access.Publishable;
import org.disclosures.claim.Claim;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.Problems;
import org.disclosures.vocabulary.PublicationState;

/** Permission to edit a report or claim, by its state: contributors edit drafts, editors everything that is not retracted. */
@ApplicationScoped
class EditPermissions {

    private final EditTransaction desk;

    EditPermissions(EditTransaction desk) {
        this.desk = desk;
    }

    /** Lets callers proceed who may read the written form of a record; 410 if it, or its report, was retracted. */
    void read(Publishable item) {
        requireStanding(item);
        if (item instanceof Claim claim) {
            requireStanding(claim.report());
        }
    }

    /** Lets a caller pass who may change it; 403 for others, 410 if it, or the report that makes it, was retracted. */
    void change(Publishable item) {
        read(item);
        requireWriter(item.publication());
    }

    /** Lets callers proceed who may delete a record; 409 for published ones. */
    void delete(Publishable item, Instant now) {
        Publication publication = item.publication();
        if (publication.wasPublic(now)) {
            throw ProblemType.CONFLICT
                    .with("This was published, so it cannot be deleted; retract it instead.")
                    .build();
        }
        if (publication.state() == PublicationState.PUBLISHED) {
            throw ProblemType.CONFLICT
                    .with("This is published under an embargo, so it cannot be deleted; make it a draft again first.")
                    .build();
        }
        requireStanding(item);
        requireWriter(publication);
    }

    private void requireWriter(Publication publication) {
        if (publication.state() != PublicationState.DRAFT) {
            desk.requireEditor("This is no longer a draft, and contributors may change only drafts; ask an editor.");
        }
    }

    private static void requireStanding(Publishable item) {
        if (item.publication().state() == PublicationState.RETRACTED) {
            throw Problems.retracted(item.publication().note());
        }
    }
}
