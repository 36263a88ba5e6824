package org.disclosures.editorial.desk;

import org.disclosures.editorial.change.EntryFaults;
import org.disclosures.editorial.entry.EntryPaths;
import org.disclosures.http.problem.Faults;
import org.disclosures.http.problem.ProblemType;

/** What is wrong with the entries in a request's body, by field. */
final class BodyFaults implements EntryFaults {

    private final EntryPaths paths;
    private final Faults faults;

    /**
     * @param body the body
     * @param faults those noted so far, by the constraints of its fields
     */
    BodyFaults(Record body, Faults faults) {
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

    /** Lets faults of an entry that the body does not hold be told of it by the path of what it is the entry of. */
    <E> E of(E entry, String path) {
        paths.name(entry, path);
        return entry;
    }

    /** Answers 400 if there is any. */
    void throwIfAny() {
        faults.throwIfAny(ProblemType.INVALID_BODY);
    }
}
