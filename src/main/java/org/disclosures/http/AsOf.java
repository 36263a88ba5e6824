package org.disclosures.http;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;

/** The moment of the past that a request is answered as of, if it asked for one. */
@ApplicationScoped
public class AsOf {

    private final Chosen chosen;

    AsOf(Chosen chosen) {
        this.chosen = chosen;
    }

    /** Where the moment is kept, since not everything that reads happens in a request. */
    @RequestScoped
    static class Chosen {
        private Instant moment;

        Instant moment() {
            return moment;
        }

        void set(Instant moment) {
            this.moment = moment;
        }
    }

    /** The moment; empty for an answer as things stand. */
    public Optional<Instant> moment() {
        return Arc.container().requestContext().isActive() ? Optional.ofNullable(chosen.moment()) : Optional.empty();
    }

    /** Answers the rest of the request as of a moment; transactions that have begun stay in the present. */
    public void set(Instant moment) {
        chosen.set(moment);
    }
}
