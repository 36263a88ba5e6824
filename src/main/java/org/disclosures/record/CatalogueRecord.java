package org.disclosures.record;

import jakarta.persistence.MappedSuperclass;
import org.disclosures.access.Versioned;

/**
 * A record that claims and reports refer to. It has no publication state of its own: it is public as long as something public refers to it.
 *
 * @param <E> its entry
 */
@MappedSuperclass
public abstract class CatalogueRecord<E extends Record> extends Versioned implements Identified {

    /** Takes over the content of an entry, except for references to several records. */
    protected abstract void describe(E entry, RecordReferences references);

    /** Takes over the references of an entry to several records, all of which exist by now. */
    public void connect(E entry, RecordReferences references) {}

    /** Sets the content of a new record. */
    public final void create(E entry, RecordReferences references) {
        describe(entry, references);
    }

    /** Replaces its content. */
    public final void revise(E entry, RecordReferences references) {
        describe(entry, references);
        changed();
    }
}
