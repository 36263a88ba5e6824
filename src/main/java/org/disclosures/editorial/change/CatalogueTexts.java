package org.disclosures.editorial.change;

import java.util.List;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.RecordKinds;
import org.disclosures.record.RecordReference;

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

    private static <E extends Record, T extends CatalogueRecord<E>> void check(
            DatasetChange change, Object entry, String field, CatalogueKind<E, T, ?> kind, Object record) {
        T one = kind.recordType().cast(record);
        List<String> texts = List.copyOf(kind.publicTexts(kind.entry(one)).values());
        if (change.shows(entry, field, kind, one.id(), texts.toArray(String[]::new))) {
            for (RecordReference reference : kind.references()) {
                kind.referred(one, reference).forEach(other -> check(change, entry, field, (CatalogueRecord<?>) other));
            }
        }
    }
}
