package org.disclosures.editorial.transfer;

import java.util.function.Supplier;
import org.disclosures.access.Publishable;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.record.RecordKind;
import org.disclosures.vocabulary.PublicationState;

/**
 * Imports reports or claims: new ones as the file states them, existing ones by the rules for editing and moving them.
 *
 * @param <P> the entity
 * @param <E> its entry
 */
abstract class PublishableImport<P extends Publishable, E extends Record> {

    private final ImportPass pass;
    private final RecordKind kind;

    PublishableImport(ImportPass pass, RecordKind kind) {
        this.pass = pass;
        this.kind = kind;
    }

    /** Checks an entry that changes an existing record, and writes nothing. */
    abstract void check(P there, E entry);

    /** Sets the content of an existing record. */
    abstract void revise(P there, E entry);

    final ImportPass pass() {
        return pass;
    }

    final DatasetChange change() {
        return pass.change();
    }

    /**
     * Creates a record.
     *
     * @param state the state that it gets
     * @param make makes the record; null, with the error noted, if it cannot be made
     * @return null if it cannot be made
     */
    final P create(E entry, PublicationState state, Supplier<P> make) {
        boolean forThePublic = state == PublicationState.PUBLISHED || state == PublicationState.RETRACTED;
        if (forThePublic && pass.tools().workflow().takesTwoEditors()) {
            change().fault(
                            entry,
                            "state",
                            "Publishing, or changing what is published, takes two editors; import drafts, or make the change through the API.");
        }
        P made = make.get();
        if (made != null) {
            pass.counts().add(kind, ImportOutcome.CREATED);
            if (made.publication().wasPublic(change().moment())) {
                pass.show();
            }
            if (pass.writing()) {
                pass.tools().publishing().publish(made, change());
            }
        }
        return made;
    }

    /** Changes an existing record. */
    final void update(P there, E entry, EntryRevision advance) {
        if (advance.isNone()) {
            pass.counts().add(kind, ImportOutcome.UNCHANGED);
            return;
        }
        pass.counts().add(kind, ImportOutcome.CHANGED);
        advance.check(pass);
        check(there, entry);
        if (pass.writing()) {
            write(there, entry, advance);
        }
        if (advance.seen(pass) || there.publication().wasPublic(change().moment())) {
            pass.show();
        }
    }

    private void write(P there, E entry, EntryRevision advance) {
        boolean seen = advance.seen(pass);
        if (advance.content()) {
            revise(there, entry);
        } else if (advance.embargoed()) {
            change().authored(kind, there.id());
        }
        ImportPass.ImportTools tools = pass.tools();
        if (advance.moves()) {
            tools.steps().make(there, advance.to(), advance.embargoUntil(), advance.note(), pass.reason(), change());
        } else if (seen) {
            tools.publishing().correct(there, pass.note(), change());
        } else if (advance.embargoed()) {
            tools.publishing().move(there, there.publication().moved(advance.to(), advance.embargoUntil()), change());
        }
    }
}
