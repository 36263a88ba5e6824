package org.disclosures.editorial.desk;

import org.disclosures.editorial.entry.EntryErrors;
import org.disclosures.editorial.entry.EntryPaths;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.RequestErrors;

/** Errors in the entries of a request's body, by field. */
final class BodyErrors implements EntryErrors {

    private final EntryPaths paths;
    private final RequestErrors faults;

    /** @param faults errors found so far, by the constraints of the fields */
    BodyErrors(Record body, RequestErrors faults) {
        this.paths = new EntryPaths(body);
        this.faults = faults;
    }

    @Override
    public void add(Object entry, String field, String reason) {
        faults.add(paths.of(entry, field), null, reason);
    }

    /** Lets an entry that was made from a part of the body stand for it. */
    <E> E made(E entry, Object from) {
        paths.alias(entry, from);
        return entry;
    }

    /** Reports the errors of an entry outside the body under the path of the part of the body that it was made from. */
    <E> E of(E entry, String path) {
        paths.name(entry, path);
        return entry;
    }

    /** Throws a 400 if there are errors. */
    void throwIfAny() {
        faults.throwIfAny(ProblemType.INVALID_BODY);
    }
}
