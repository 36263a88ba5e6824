package org.disclosures.editorial.transfer;

import java.util.ArrayList;
import java.util.List;
import org.disclosures.access.Versioned;
import org.disclosures.editorial.change.ThingWriter;
import org.disclosures.editorial.change.Written;
import org.disclosures.history.Recorded;

/**
 * Imports the records of one kind.
 *
 * @param <E> their entries
 * @param <T> their entities
 */
final class ThingImport<E extends Record, T extends Versioned> {

    private record Revised<E>(int line, String id, E before, E after) {}

    private final Pass pass;
    private final Recorded kind;
    private final ThingWriter<E, T> writer;
    private final List<Row<E>> rows;
    private final List<Row<E>> changed = new ArrayList<>();
    private final List<Revised<E>> revised = new ArrayList<>();

    ThingImport(Pass pass, Recorded kind, ThingWriter<E, T> writer, List<Row<E>> rows) {
        this.pass = pass;
        this.kind = kind;
        this.writer = writer;
        this.rows = rows;
    }

    /** Declares the records that the file creates, before these are written. */
    void announce() {
        writer.announce(rows.stream().map(Row::entry).toList());
    }

    /** Writes them. */
    void write() {
        pass.inChunks(rows, chunk -> {
            writer.preload(chunk.stream().map(Row::entry).toList());
            chunk.forEach(this::put);
            pass.handled(chunk.size());
        });
        // Records in later chunks could not be connected yet.
        if (kind == Recorded.ORGANISATION && pass.writing()) {
            pass.inChunks(changed, chunk -> {
                writer.preload(chunk.stream().map(Row::entry).toList());
                chunk.forEach(row -> {
                    pass.findings().at(row.line(), row.entry());
                    writer.connectAgain(row.entry());
                });
            });
        }
        pass.inChunks(revised, chunk -> chunk.forEach(this::tell));
    }

    private void put(Row<E> row) {
        E entry = row.entry();
        pass.findings().at(row.line(), entry);
        int faults = pass.findings().count();
        Written<E, T> written = writer.put(entry);
        if (written == null) {
            // Without an error it waits for a record that it refers to.
            if (pass.findings().count() == faults) {
                pass.counts().add(kind, Counts.Outcome.CREATED);
            }
        } else if (entry.equals(written.before())) {
            pass.counts().add(kind, Counts.Outcome.UNCHANGED);
        } else {
            writer.connect(entry, written.thing());
            changed.add(row);
            pass.counts().add(kind, written.before() == null ? Counts.Outcome.CREATED : Counts.Outcome.CHANGED);
            if (written.before() != null) {
                revised.add(new Revised<>(row.line(), writer.id(entry), written.before(), entry));
            }
        }
    }

    // Called when the session is empty, since the check for past visibility queries the database.
    private void tell(Revised<E> thing) {
        Pass.Tools tools = pass.tools();
        if (!writer.shows(thing.before(), thing.after())) {
            return;
        }
        boolean takesDown = writer.takesDown(thing.before(), thing.after());
        boolean published =
                tools.history().wasPublic(kind, thing.id()) || tools.sight().isPublished(kind, thing.id());
        if (tools.workflow().takesTwoEditors() && published && !takesDown) {
            pass.findings().at(thing.line(), thing.after());
            pass.findings()
                    .add(
                            "",
                            null,
                            "This record is public, and changing it takes two editors; leave it as it was, or "
                                    + "propose the change through the API.",
                            "the same as before; changes of what is public are proposed one at a time");
        }
        if (!tools.sight().isPublic(kind, thing.id())) {
            return;
        }
        pass.show();
        if (pass.writing()) {
            tools.events().announceChange(kind, thing.id(), pass.change().moment());
        }
    }
}
