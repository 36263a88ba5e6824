package org.disclosures.search;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How far an index follows a database.
 *
 * @param format how the index is written; one that is written otherwise is built anew
 * @param dataset which database it follows
 * @param changedAt the moment of the last change that it has
 * @param regarded the time up to which embargoes have ended in it
 */
record Position(String format, String dataset, Instant changedAt, Instant regarded) {

    /** As a commit of the index keeps it. */
    Map<String, String> written() {
        return Map.of(
                "format", format, "dataset", dataset, "changedAt", changedAt.toString(), "regarded", "" + regarded);
    }

    /** What a commit of the index kept; empty if it kept none. */
    static Optional<Position> read(Map<String, String> written) {
        return written.containsKey("format")
                ? Optional.of(new Position(
                        written.get("format"),
                        written.get("dataset"),
                        Instant.parse(written.get("changedAt")),
                        Instant.parse(written.get("regarded"))))
                : Optional.empty();
    }

    /** Whether it is of the same database, written in the same way. */
    boolean isLike(Position other) {
        return format.equals(other.format) && dataset.equals(other.dataset);
    }

    /** The same, as far as both go. */
    Position atMost(Position other) {
        return new Position(
                format,
                dataset,
                other.changedAt.isBefore(changedAt) ? other.changedAt : changedAt,
                other.regarded.isBefore(regarded) ? other.regarded : regarded);
    }
}
