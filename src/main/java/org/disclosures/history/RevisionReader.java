package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.disclosures.access.TextScreen;
import org.disclosures.http.cache.PublicState;
import org.disclosures.http.cache.PublicStateReader;

/** Determines the public state by the revision of the dataset. */
@ApplicationScoped
class RevisionReader implements PublicStateReader {

    private final Revisions revisions;
    private final HiddenNames names;

    RevisionReader(Revisions revisions, HiddenNames names) {
        this.revisions = revisions;
        this.names = names;
    }

    @Override
    public Reading read() {
        // The embargo first: one that ends in between is regarded by the state.
        Optional<Instant> until = revisions.nextLift();
        PublicState state = revisions.state();
        // After the state: what is answered from it holds no name that it hides.
        names.refresh();
        return new Reading(state.screened(TextScreen.generation()), until);
    }
}
