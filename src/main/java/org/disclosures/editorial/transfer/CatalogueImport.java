package org.disclosures.editorial.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.disclosures.editorial.change.CatalogueWriter;
import org.disclosures.editorial.reading.FlawedEntries;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.CatalogueRecord;

/**
 * Imports the records of one kind.
 *
 * @param <E> their entries
 * @param <T> their entities
 */
final class CatalogueImport<E extends Record, T extends CatalogueRecord<E>> {

    private record RevisedRecord<E>(int line, String id, E before, E after) {}

    private final ImportPass pass;
    private final CatalogueKind<E, T, ?> kind;
    private final CatalogueWriter<E, T> writer;
    private final List<ImportIntake.FileEntry<E>> rows;
    private final List<FlawedEntries.FlawedEntry<E>> flawed;
    private final List<ImportIntake.FileEntry<E>> changed = new ArrayList<>();
    private final List<RevisedRecord<E>> revised = new ArrayList<>();

    static <E extends Record, T extends CatalogueRecord<E>> CatalogueImport<E, T> of(
            CatalogueKind<E, T, ?> kind, ImportPass pass, ImportIntake intake) {
        return new CatalogueImport<>(
                pass,
                kind,
                CatalogueWriter.of(kind, pass.change()),
                intake.rows(kind),
                intake.flawed().of(kind));
    }

    private CatalogueImport(
            ImportPass pass,
            CatalogueKind<E, T, ?> kind,
            CatalogueWriter<E, T> writer,
            List<ImportIntake.FileEntry<E>> rows,
            List<FlawedEntries.FlawedEntry<E>> flawed) {
        this.pass = pass;
        this.kind = kind;
        this.writer = writer;
        this.rows = rows;
        this.flawed = flawed;
    }

    /** Declares the records that the file creates, before these are written. */
    void announce() {
        writer.announce(rows.stream().map(ImportIntake.FileEntry::entry).toList());
    }

    /** Writes them. */
    void write() {
        pass.inChunks(rows, chunk -> {
            writer.preload(chunk.stream().map(ImportIntake.FileEntry::entry).toList());
            chunk.forEach(this::put);
            pass.handled(chunk.size());
        });
        // Records in later chunks could not be connected yet.
        if (kind.refersToItself() && pass.writing()) {
            pass.inChunks(changed, chunk -> {
                writer.preload(chunk.stream().map(ImportIntake.FileEntry::entry).toList());
                chunk.forEach(row -> {
                    pass.errors().at(row.line(), row.entry());
                    writer.connectAgain(row.entry());
                });
            });
        }
        pass.inChunks(revised, chunk -> chunk.forEach(this::tell));
        pass.inChunks(flawed, chunk -> {
            writer.preloadReferred(
                    chunk.stream().map(FlawedEntries.FlawedEntry::entry).toList());
            chunk.forEach(row -> {
                pass.errors().at(row.line(), row.entry(), row.flaws());
                writer.checkFlawed(row.id(), row.entry());
            });
        });
    }

    private void put(ImportIntake.FileEntry<E> row) {
        E entry = row.entry();
        pass.errors().at(row.line(), entry);
        int errors = pass.errors().count();
        CatalogueWriter.WrittenRecord<E, T> written = writer.put(entry);
        if (written == null) {
            // Without an error it waits for a record that it refers to.
            if (pass.errors().count() == errors) {
                pass.counts().add(kind, ImportOutcome.CREATED);
            }
        } else if (entry.equals(written.before())) {
            pass.counts().add(kind, ImportOutcome.UNCHANGED);
        } else {
            writer.connect(entry, written.record());
            changed.add(row);
            pass.counts().add(kind, written.before() == null ? ImportOutcome.CREATED : ImportOutcome.CHANGED);
            if (written.before() != null) {
                revised.add(new RevisedRecord<>(row.line(), kind.id(entry), written.before(), entry));
            }
        }
    }

    // Called when the session is empty, since the check for past visibility queries the database.
    private void tell(RevisedRecord<E> one) {
        ImportPass.ImportTools tools = pass.tools();
        if (!writer.shows(one.before(), one.after())) {
            return;
        }
        boolean takesDown = writer.takesDown(one.before(), one.after());
        boolean published =
                tools.history().wasPublic(kind, one.id()) || tools.sight().isPublished(kind, one.id());
        if (tools.workflow().takesTwoEditors() && published && !takesDown) {
            pass.errors().at(one.line(), one.after());
            pass.errors()
                    .add(
                            "",
                            null,
                            "This record is public, and changing it takes two editors; leave it as it was, or "
                                    + "propose the change through the API.",
                            "the record as before; propose changes of public records through the API");
        }
        Predicate<String> isListed = id -> tools.sight().isListed(kind, id);
        if (!tools.sight().isPublic(kind, one.id()) || !writer.isSeen(one.before(), one.after(), isListed)) {
            return;
        }
        pass.show();
        if (pass.writing()) {
            tools.events().announceChange(kind, one.id(), pass.change().moment());
            writer.showing(one.before(), one.after(), isListed)
                    .forEach(other -> tools.events()
                            .announceChange(kind, other, pass.change().moment()));
        }
    }
}
