package org.disclosures.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.disclosures.country.CountryView;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;

/** The tables in which lists are given out. */
final class FlatTables {

    /** Countries. */
    static final FlatTable<CountryView, ?> COUNTRIES = ViewTable.of(CountryView.class, "countries");

    /** All of them. */
    static final List<FlatTable<?, ?>> ALL = all();

    private FlatTables() {}

    private static List<FlatTable<?, ?>> all() {
        List<FlatTable<?, ?>> tables = new ArrayList<>();
        tables.add(of(RecordKinds.REPORT));
        tables.add(ClaimTable.TABLE);
        tables.add(DerivedTables.LINKS);
        List<CatalogueKind<?, ?, ?>> kinds = new ArrayList<>(RecordKinds.catalogue());
        Collections.reverse(kinds);
        // Lists of categories have their minimums.
        kinds.forEach(kind -> tables.add(
                kind.collection().equals(DerivedTables.CATEGORIES.collection()) ? DerivedTables.CATEGORIES : of(kind)));
        tables.add(COUNTRIES);
        return List.copyOf(tables);
    }

    private static FlatTable<?, ?> of(RecordKind kind) {
        return ViewTable.of(kind.view(), kind.collection());
    }

    /** The table of a list of items; empty if it has none. */
    static Optional<FlatTable<?, ?>> of(Class<?> item) {
        return ALL.stream().filter(table -> table.item() == item).findFirst();
    }
}
