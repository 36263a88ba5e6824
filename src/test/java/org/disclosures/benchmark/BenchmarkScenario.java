package org.disclosures.benchmark;

import java.util.List;

/**
 * Something to measure: requests that are asked in turn.
 *
 * @param name what it is called in the table
 * @param requests the requests; none if the service has no such address
 */
record BenchmarkScenario(String name, List<ScenarioRequest> requests) {

    /**
     * One request.
     *
     * @param path its address
     * @param ifNoneMatch the entity tag that the asker has already, so that it is answered 304; null for none
     */
    record ScenarioRequest(String path, String ifNoneMatch) {

        ScenarioRequest(String path) {
            this(path, null);
        }

        int expected() {
            return ifNoneMatch == null ? 200 : 304;
        }
    }

    BenchmarkScenario {
        requests = List.copyOf(requests);
    }

    boolean isServed() {
        return !requests.isEmpty();
    }
}
