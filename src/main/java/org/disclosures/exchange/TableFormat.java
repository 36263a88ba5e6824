package org.disclosures.exchange;

import java.util.List;
import org.disclosures.http.format.Format;

/** A format that lists are given out in as flat rows, those that have such. */
interface TableFormat extends Format {

    @Override
    default boolean offers(Class<?> item) {
        return Tables.of(item).isPresent();
    }

    @Override
    default List<String> columns(Class<?> item) {
        return Tables.of(item).orElseThrow().names();
    }
}
