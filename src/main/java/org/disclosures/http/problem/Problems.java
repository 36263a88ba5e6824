package org.disclosures.http.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** The problems that several features report. */
public final class Problems {

    private Problems() {}

    /** 404: nothing is published here, whether or not something hidden stands behind the address. */
    public static HttpProblem notFound() {
        return ProblemType.NOT_FOUND
                .with("Nothing is published at this address.")
                .build();
    }

    /**
     * 410: a tombstone.
     *
     * @param note the public note of the retraction
     */
    public static HttpProblem retracted(String note) {
        return ProblemType.RETRACTED
                .with("What stood at this address was retracted.")
                .with("note", note)
                .build();
    }
}
