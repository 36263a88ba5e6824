package org.disclosures.editorial.change;

import org.disclosures.record.CatalogueKind;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.RecordKinds;
import org.disclosures.record.RecordReference;
import org.disclosures.source.Organisation;
import org.disclosures.source.Source;

/** Checks the public texts of the records that an entry refers to, since their authors may not have known of a withheld name. */
final class CatalogueTexts {

    private CatalogueTexts() {}

    /**
     * Notes an error if a record, or one that it refers to, contains a withheld name.
     *
     * @param field the field of the entry that refers to it
     * @param record null for none
     */
    static void check(DatasetChange change, Object entry, String field, CatalogueRecord<?> record) {
        for (CatalogueKind<?, ?, ?> kind : RecordKinds.catalogue()) {
            if (kind.recordType().isInstance(record)) {
                check(change, entry, field, kind, record);
            }
        }
    }

    /** The organisation that the record of an entry is or belongs to; null for none. */
    static <E extends Record> String organisation(CatalogueKind<E, ?, ?> kind, E entry) {
        if (kind.type() == Organisation.class) {
            return kind.id(entry);
        }
        if (kind.type() != Source.class) {
            return null;
        }
        String organisation = (String) kind.value(entry, "organisation");
        // The same body has the same id.
        return organisation == null ? kind.id(entry) : organisation;
    }

    private static <E extends Record, T extends CatalogueRecord<E>> void check(
            DatasetChange change, Object entry, String field, CatalogueKind<E, T, ?> kind, Object record) {
        T one = kind.recordType().cast(record);
        E its = kind.entry(one);
        if (change.shows(
                entry,
                field,
                kind,
                one.id(),
                organisation(kind, its),
                kind.publicTexts(its).values())) {
            for (RecordReference reference : kind.references()) {
                kind.referred(one, reference).forEach(other -> check(change, entry, field, (CatalogueRecord<?>) other));
            }
        }
    }
}
