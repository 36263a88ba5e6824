package org.disclosures.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;

/** The problems that several features report. */
public final class Problems {

    private static final int RETRY_AFTER_SECONDS = 5;

    private Problems() {}

    /** 404: nothing is published here, whether or not a hidden record exists. */
    public static HttpProblem notFound() {
        return ProblemType.NOT_FOUND
                .with("Nothing is published at this address.")
                .build();
    }

    /** 503 with {@code Retry-After}: something that the response needs is not available in time. */
    public static HttpProblem unavailable(String detail) {
        return ProblemType.UNAVAILABLE
                .with(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    /**
     * 410: a tombstone.
     *
     * @param note public note of the retraction
     */
    public static HttpProblem retracted(String note) {
        return ProblemType.RETRACTED
                .with("The record at this address was retracted; `note` gives the reason.")
                .with("note", note)
                .build();
    }
}
