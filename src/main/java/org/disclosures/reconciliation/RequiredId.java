package org.disclosures.reconciliation;

import org.disclosures.http.problem.Faults;

/** The parameter {@code id}. */
final class RequiredId {

    private RequiredId() {}

    /** The id in the request; 400 if there is none. */
    static String of(String id) {
        if (id == null || id.isBlank()) {
            Faults faults = new Faults();
            faults.add("id", id, "An id is needed.");
            faults.throwIfAny();
        }
        return id;
    }
}
