package org.disclosures.editorial.entry;

import java.util.List;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;
import org.disclosures.record.CatalogueKind;

/** A record with one component for the entries of each kind, which has the name of their collection. */
public interface CatalogueEntries {

    /** The entries of a kind; none of a kind that has no component. */
    @SuppressWarnings("unchecked")
    default <E extends Record> List<E> entries(CatalogueKind<E, ?, ?> kind) {
        RecordField entries = RecordFields.of(getClass()).get(kind.collection());
        return entries == null ? List.of() : (List<E>) entries.of(this);
    }
}
