package org.disclosures.search;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.disclosures.history.ChangeLog.Mark;

/**
 * How far an index follows a database.
 *
 * @param format how the index is written; one that is written otherwise is built anew
 * @param dataset which database it follows
 * @param last the mark of the last change that it has
 * @param regarded the time up to which embargoes have ended in it
 * @param purged the moment up to which what was rewritten or forgotten is gone from its files, too
 */
record Position(String format, String dataset, Mark last, Instant regarded, Instant purged) {

    /** As a commit of the index keeps it. */
    Map<String, String> written() {
        return Map.of(
                "format", format,
                "dataset", dataset,
                "changedAt", last.changedAt().toString(),
                "mark", last.id().toString(),
                "regarded", regarded.toString(),
                "purged", purged.toString());
    }

    /** What a commit of the index kept; empty if it kept none in this form. */
    static Optional<Position> read(Map<String, String> written) {
        return written.containsKey("mark")
                ? Optional.of(new Position(
                        written.get("format"),
                        written.get("dataset"),
                        new Mark(Instant.parse(written.get("changedAt")), UUID.fromString(written.get("mark"))),
                        Instant.parse(written.get("regarded")),
                        Instant.parse(written.get("purged"))))
                : Optional.empty();
    }

    /** Whether it is of a database, written in a format. */
    boolean isOf(String otherFormat, String otherDataset) {
        return format.equals(otherFormat) && dataset.equals(otherDataset);
    }

    /** The same, as far as both go. */
    Position atMost(Position other) {
        return new Position(
                format,
                dataset,
                other.last.changedAt().isBefore(last.changedAt()) ? other.last : last,
                other.regarded.isBefore(regarded) ? other.regarded : regarded,
                other.purged.isBefore(purged) ? other.purged : purged);
    }

    /** The same, with files that are purged up to a moment. */
    Position purgedUpTo(Instant moment) {
        return new Position(format, dataset, last, regarded, moment);
    }
}
