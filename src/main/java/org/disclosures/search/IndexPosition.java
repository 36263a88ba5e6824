package org.disclosures.search;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.disclosures.history.ChangeLog.ChangeLogMark;

/**
 * The position of an index: the state of the database that it reflects.
 *
 * @param format the format of the index; one in another format is rebuilt
 * @param dataset identifies the database
 * @param last the mark of the last change in it
 * @param regarded the time up to which ended embargoes are taken into account
 * @param purged the moment up to which rewritten and deleted content is gone from its files, too
 */
record IndexPosition(String format, String dataset, ChangeLogMark last, Instant regarded, Instant purged) {

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

    /** The position stored with a commit of the index; empty if it has none in this form. */
    static Optional<IndexPosition> read(Map<String, String> written) {
        return written.containsKey("mark")
                ? Optional.of(new IndexPosition(
                        written.get("format"),
                        written.get("dataset"),
                        new ChangeLogMark(
                                Instant.parse(written.get("changedAt")), UUID.fromString(written.get("mark"))),
                        Instant.parse(written.get("regarded")),
                        Instant.parse(written.get("purged"))))
                : Optional.empty();
    }

    /** True if it belongs to a database and a format. */
    boolean isOf(String otherFormat, String otherDataset) {
        return format.equals(otherFormat) && dataset.equals(otherDataset);
    }

    /** This position, limited to another one. */
    IndexPosition atMost(IndexPosition other) {
        return new IndexPosition(
                format,
                dataset,
                other.last.changedAt().isBefore(last.changedAt()) ? other.last : last,
                other.regarded.isBefore(regarded) ? other.regarded : regarded,
                other.purged.isBefore(purged) ? other.purged : purged);
    }

    /** This position, with files purged up to a moment. */
    IndexPosition purgedUpTo(Instant moment) {
        return new IndexPosition(format, dataset, last, regarded, moment);
    }
}
