package org.disclosures.http;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;

/** The past moment that a request reads as of, if it asked for one. */
@ApplicationScoped
public class AsOf {

    private final AsOfMoment chosen;

    AsOf(AsOfMoment chosen) {
        this.chosen = chosen;
    }

    /** Holder of the moment: some readers run outside of any request. */
    @RequestScoped
    static class AsOfMoment {
        private Instant moment;

        Instant moment() {
            return moment;
        }

        void set(Instant moment) {
            this.moment = moment;
        }
    }

    /** The moment; empty for reads of the present. */
    public Optional<Instant> moment() {
        return Arc.container().requestContext().isActive() ? Optional.ofNullable(chosen.moment()) : Optional.empty();
    }

    /** Lets the rest of the request read as of a moment. Transactions that have begun stay in the present. */
    public void set(Instant moment) {
        chosen.set(moment);
    }
}
