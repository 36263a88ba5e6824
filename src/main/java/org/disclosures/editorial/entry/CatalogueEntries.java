package org.disclosures.editorial.entry;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.disclosures.record.CatalogueKind;

/** A record with one component for the entries of each kind, which has the name of their collection. */
public interface CatalogueEntries {

    /** The entries of a kind. */
    @SuppressWarnings("unchecked")
    default <E extends Record> List<E> entries(CatalogueKind<E, ?, ?> kind) {
        try {
            return (List<E>) getClass().getMethod(kind.collection()).invoke(this);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
