package org.disclosures.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** All kinds of record, each after those that it refers to. */
public final class RecordKinds {

    /** All of them. */
    public static final List<RecordKind> ALL = load();

    /** Claims. */
    public static final RecordKind CLAIM = of("claims");

    /** Reports. */
    public static final RecordKind REPORT = of("reports");

    /** Alleged targets. */
    public static final RecordKind TARGET = of("targets");

    private RecordKinds() {}

    /** The kind of a collection's records; an {@link IllegalArgumentException} if there is none. */
    public static RecordKind of(String collection) {
        return find(collection).orElseThrow(() -> new IllegalArgumentException("No kind of record: " + collection));
    }

    /** The kind of a collection's records; empty if there is none. */
    public static Optional<RecordKind> find(String collection) {
        return ALL.stream().filter(kind -> kind.collection().equals(collection)).findFirst();
    }

    /** The kind of an entity; empty if it is no record of its own. */
    public static Optional<RecordKind> of(Class<?> entity) {
        return ALL.stream().filter(kind -> kind.type() == entity).findFirst();
    }

    /** The kinds of records that claims and reports refer to. */
    public static List<CatalogueKind<?, ?, ?>> catalogue() {
        List<CatalogueKind<?, ?, ?>> kinds = new ArrayList<>();
        for (RecordKind kind : ALL) {
            if (kind instanceof CatalogueKind<?, ?, ?> one) {
                kinds.add(one);
            }
        }
        return kinds;
    }

    /** The ways in which records refer to records of a kind. */
    public static Stream<RecordReference> referencesTo(RecordKind kind) {
        return ALL.stream().flatMap(from -> from.references().stream()).filter(reference -> reference.to() == kind);
    }

    private static List<RecordKind> load() {
        List<RecordKind> kinds = new ArrayList<>();
        for (RecordKind kind : ServiceLoader.load(RecordKind.class, RecordKind.class.getClassLoader())) {
            kind.position(kinds.size());
            kinds.add(kind);
        }
        return List.copyOf(kinds);
    }
}
