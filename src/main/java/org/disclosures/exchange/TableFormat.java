package org.disclosures.exchange;

import java.util.List;
import org.disclosures.http.format.ListFormat;

/** A format that lists are given out in as flat rows, those that have such. */
interface TableFormat extends ListFormat {

    @Override
    default boolean offers(Class<?> item) {
        return FlatTables.of(item).isPresent();
    }

    @Override
    default List<String> columns(Class<?> item) {
        return FlatTables.of(item).orElseThrow().names();
    }
}
