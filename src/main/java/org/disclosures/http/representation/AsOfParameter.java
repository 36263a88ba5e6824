package org.disclosures.http.representation;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.disclosures.http.AsOf;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.param.RepresentationParameters;
import org.disclosures.http.problem.RequestErrors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Reads {@code asOf=}, which {@link StrictParameters} lets through where an operation takes it. */
public class AsOfParameter {

    private final AsOf asOf;
    private final Clock clock;

    AsOfParameter(AsOf asOf, Clock clock) {
        this.asOf = asOf;
        this.clock = clock;
    }

    @ServerRequestFilter(priority = Priorities.USER + 1)
    public void read(ContainerRequestContext request) {
        List<String> given = request.getUriInfo().getQueryParameters().get(RepresentationParameters.AS_OF);
        if (given == null) {
            return;
        }
        ParameterValues values = new ParameterValues(new RequestErrors());
        Instant moment = values.instant(RepresentationParameters.AS_OF, given);
        if (moment != null && moment.isAfter(clock.instant())) {
            values.faults()
                    .add(
                            RepresentationParameters.AS_OF,
                            given.get(0),
                            "The moment is in the future; use one in the past.");
        }
        values.faults().throwIfAny();
        // Versions begin and end at whole microseconds.
        asOf.set(moment.truncatedTo(ChronoUnit.MICROS));
    }
}
