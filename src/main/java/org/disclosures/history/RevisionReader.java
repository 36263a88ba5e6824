package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.disclosures.http.cache.PublicStateReader;

/** Tells by the revision what the public sees. */
@ApplicationScoped
class RevisionReader implements PublicStateReader {

    private final Revisions revisions;

    RevisionReader(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public Reading read() {
        // The embargo first: one that ends in between is regarded by the state.
        Optional<Instant> until = revisions.nextLift();
        return new Reading(revisions.state(), until);
    }
}
