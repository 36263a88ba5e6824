package org.disclosures.editorial.desk;

import java.time.temporal.Temporal;
import java.util.Set;
import org.disclosures.editorial.entry.EntryErrors;
import org.disclosures.editorial.entry.EntryPaths;
import org.disclosures.http.Term;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;
import org.disclosures.http.record.SentValue;

/** Adds errors in the entries of a body to those of its request, each under the path of its field in the body. */
final class BodyErrors implements EntryErrors {

    // Texts that are a date or a code wherever they are stored.
    private static final Set<String> WORDLESS = Set.of("occurred", "currency");

    private final EntryPaths paths;
    private final RequestErrors errors;

    /** @param errors errors found so far, by the constraints of the fields */
    BodyErrors(Record body, RequestErrors errors) {
        this.paths = new EntryPaths(body);
        this.errors = errors;
    }

    @Override
    public void add(Object entry, String field, String reason) {
        String path = paths.of(entry, field);
        errors.add(path.isEmpty() ? "body" : path, value(entry, field), reason);
    }

    // Never a text in words, which may contain a withheld name.
    private static String value(Object entry, String field) {
        RecordField its =
                field == null ? null : RecordFields.of(entry.getClass()).get(field);
        Object value = its == null ? null : its.of(entry);
        boolean wordless = value instanceof Number || value instanceof Term || value instanceof Temporal;
        return wordless || WORDLESS.contains(field) ? SentValue.of(value) : null;
    }

    /** Lets an entry that was made from a part of the body stand for it. */
    <E> E made(E entry, Object from) {
        paths.alias(entry, from);
        return entry;
    }

    /** Reports the errors of an entry outside the body under the path of the part of the body that it was made from. */
    <E> E named(E entry, String path) {
        paths.name(entry, path);
        return entry;
    }

    /** Throws a 400 if there are errors. */
    void throwIfAny() {
        errors.throwIfAny(ProblemType.INVALID_BODY);
    }
}
