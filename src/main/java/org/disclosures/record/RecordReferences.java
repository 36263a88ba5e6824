package org.disclosures.record;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the records that an entry refers to, and notes an error for each that does not exist. */
@FunctionalInterface
public interface RecordReferences {

    /**
     * The record that a field of the entry refers to.
     *
     * @param id null for none
     * @return null for none, and if it does not exist
     */
    <T> T find(String field, Class<T> type, String id);

    /** Changes the records referred to into those that a field of the entry names. */
    default <T extends Identified> void replace(Collection<T> present, String field, Class<T> type, List<String> ids) {
        present.removeIf(one -> !ids.contains(one.id()));
        Set<String> kept = present.stream().map(Identified::id).collect(Collectors.toSet());
        for (String id : ids) {
            T found = kept.contains(id) ? null : find(field, type, id);
            if (found != null) {
                present.add(found);
            }
        }
    }
}
