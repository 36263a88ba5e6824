package org.disclosures.history;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.disclosures.http.cache.PublicState;
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
        RevisionView revision = QuarkusTransaction.requiringNew().call(revisions::current);
        return new Reading(new PublicState(revision.revision(), revision.updatedAt()), Optional.empty());
    }
}
