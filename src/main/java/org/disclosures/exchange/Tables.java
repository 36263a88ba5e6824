package org.disclosures.exchange;

import java.util.List;
import java.util.Optional;

/** The tables that lists are given out as. */
final class Tables {

    /** All of them. */
    static final List<Table<?, ?>> ALL = List.of(
            ThingTables.REPORTS,
            ClaimTable.TABLE,
            DerivedTables.LINKS,
            ThingTables.TARGETS,
            DerivedTables.CATEGORIES,
            ThingTables.COUNTRIES,
            ThingTables.REGIONS,
            ThingTables.SOURCES,
            ThingTables.ORGANISATIONS,
            ThingTables.TECHNOLOGIES);

    private Tables() {}

    /** The table of a list of items; empty if it has none. */
    static Optional<Table<?, ?>> of(Class<?> item) {
        return ALL.stream().filter(table -> table.item() == item).findFirst();
    }
}
