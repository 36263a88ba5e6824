package org.disclosures.benchmark;

import java.util.List;

/**
 * A scenario to measure: requests that are sent in turn.
 *
 * @param name its name in the table
 * @param requests the requests; none if the service has no such address
 */
record BenchmarkScenario(String name, List<ScenarioRequest> requests) {

    /**
     * One request.
     *
     * @param path its address
     * @param ifNoneMatch the entity tag that the caller already has, so that the response is 304; null for none
     */
    record ScenarioRequest(String path, String ifNoneMatch) {

        ScenarioRequest(String path) {
            this(path, null);
        }

        /** True for the status of a success: 304 if the caller has the response, otherwise 200, or 303 of a read that leads on. */
        boolean accepts(int status) {
            return ifNoneMatch == null ? status == 200 || status == 303 : status == 304;
        }
    }

    BenchmarkScenario {
        requests = List.copyOf(requests);
    }

    boolean isServed() {
        return !requests.isEmpty();
    }
}
