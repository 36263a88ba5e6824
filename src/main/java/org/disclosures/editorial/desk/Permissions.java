package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.disclosures.access.Publication;
import org.disclosures.access.Publishable;
import org.disclosures.claim.Claim;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.Problems;
import org.disclosures.vocabulary.PublicationState;

/** Who may edit a report or claim, by where it stands: contributors write drafts, editors all that is not retracted. */
@ApplicationScoped
class Permissions {

    private final Desk desk;

    Permissions(Desk desk) {
        this.desk = desk;
    }

    /** Lets a caller pass who may read what is written of it; 410 if it, or the report that makes it, was retracted. */
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

    /** Lets a caller pass who may delete it; 409 for what is or will be public. */
    void delete(Publishable item, Instant now) {
        Publication publication = item.publication();
        if (publication.wasPublic(now)) {
            throw ProblemType.CONFLICT
                    .with("The public saw it, so it is retracted and not deleted.")
                    .build();
        }
        if (publication.state() == PublicationState.PUBLISHED) {
            throw ProblemType.CONFLICT
                    .with("It is published, to be seen later. Make it a draft again before it is deleted.")
                    .build();
        }
        requireStanding(item);
        requireWriter(publication);
    }

    private void requireWriter(Publication publication) {
        if (publication.state() != PublicationState.DRAFT) {
            desk.requireEditor("Contributors change drafts; this is past that.");
        }
    }

    private static void requireStanding(Publishable item) {
        if (item.publication().state() == PublicationState.RETRACTED) {
            throw Problems.retracted(item.publication().note());
        }
    }
}
