package org.disclosures.record;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
    default <T> void replace(Collection<T> present, String field, Class<T> type, List<String> ids) {
        Set<T> wanted = ids.stream()
                .map(id -> find(field, type, id))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        present.retainAll(wanted);
        ids.stream().map(id -> find(field, type, id)).filter(Objects::nonNull).forEach(present::add);
    }
}
