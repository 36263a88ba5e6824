package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.disclosures.access.TextScreen;
import org.disclosures.http.cache.PublicState;
import org.disclosures.http.cache.PublicStateReader;
import org.disclosures.target.CategoryLanguages;

/** Determines the public state by the revision of the dataset. */
@ApplicationScoped
class RevisionReader implements PublicStateReader {

    private final Revisions revisions;
    private final HiddenNames names;
    private final CategoryLanguages languages;

    RevisionReader(Revisions revisions, HiddenNames names, CategoryLanguages languages) {
        this.revisions = revisions;
        this.names = names;
        this.languages = languages;
    }

    @Override
    public PublicStateReading read() {
        // The embargo is read first: if it ends in between, the state accounts for it.
        Optional<Instant> until = revisions.nextLift();
        PublicState state = revisions.state();
        // Read after the state: responses made from it contain none of the names that it hides.
        names.refresh();
        languages.refresh(state.tag());
        return new PublicStateReading(state.screened(TextScreen.generation()), until);
    }
}
