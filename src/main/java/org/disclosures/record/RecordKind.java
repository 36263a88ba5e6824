package org.disclosures.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disclosures.access.Publishable;
import org.disclosures.access.Visibility;

/**
 * A kind of record whose versions are kept. Each kind is defined in the package of its entity and named in the list of services
 * ({@code META-INF/services}); whatever deals with all kinds takes them from {@link RecordKinds}.
 */
public abstract class RecordKind implements Comparable<RecordKind> {

    private final String collection;
    private final String noun;
    private final Class<?> type;
    private final Class<?> view;
    private final RecordMapping mapping;
    private final List<DependentEntity> parts = new ArrayList<>();
    private final List<RecordTable> tables = new ArrayList<>();
    private final Map<String, String> orders = new LinkedHashMap<>();
    private int position;
    private NameOrderColumns nameOrder;
    private String shownName;
    private volatile List<RecordReference> references;

    /** A dependent entity, and its attribute that leads to the record. */
    private record DependentEntity(RecordMapping mapping, String owner) {}

    /**
     * The columns of a name and of its sort key.
     *
     * @param name the name that the public reads
     */
    public record NameOrderColumns(String name, String key) {}

    /**
     * @param collection the collection that serves records of this kind
     * @param noun one of them, in files and messages
     * @param type the entity
     * @param view the public form
     */
    protected RecordKind(String collection, String noun, Class<?> type, Class<?> view) {
        this.collection = collection;
        this.noun = noun;
        this.type = type;
        this.view = view;
        this.mapping = new RecordMapping(type);
        tables.add(new RecordTable(mapping.table(), "id"));
        tables.addAll(mapping.collectionTables());
    }

    /** The HQL condition on an alias for the records of this kind that are visible. */
    public abstract String seen(Visibility by, String alias);

    /** Adds a dependent entity, whose rows are versioned with the record. */
    protected final void part(Class<?> entity, String owner) {
        DependentEntity part = new DependentEntity(new RecordMapping(entity), owner);
        parts.add(part);
        tables.add(new RecordTable(part.mapping().table(), part.mapping().column(owner)));
    }

    /** Adds attributes by which lists can be sorted. */
    protected final void orderedBy(String... attributes) {
        for (String attribute : attributes) {
            orders.put(attribute, mapping.column(attribute));
        }
    }

    /** Adds an order by name: the attribute with the name that the public reads, and that with its sort key. */
    protected final void orderedByName(String name, String key) {
        shownName = name;
        nameOrder = new NameOrderColumns(mapping.column(name), mapping.column(key));
        orderedBy(key);
    }

    /** The collection that serves records of this kind. */
    public final String collection() {
        return collection;
    }

    /** One record of this kind, as in "organisation". */
    public final String noun() {
        return noun;
    }

    /** The entity of this kind. */
    public final Class<?> type() {
        return type;
    }

    /** The entity of this kind, as named in queries. */
    public final String entity() {
        return type.getSimpleName();
    }

    /** The public form of records of this kind. */
    public final Class<?> view() {
        return view;
    }

    /** The tables with rows of a record, its own first. */
    public final List<RecordTable> tables() {
        return Collections.unmodifiableList(tables);
    }

    /** The dependent entities. */
    public final List<RecordPart> parts() {
        return parts.stream()
                .map(part -> new RecordPart(part.mapping().entity(), part.owner()))
                .toList();
    }

    /** The attributes by which lists can be sorted, each with its column. */
    public final Map<String, String> orders() {
        return orders;
    }

    /** The attribute with the name that the public reads; null for records whose names are labels in several languages, and for claims. */
    public final String name() {
        return shownName;
    }

    /** The columns of the name and of its sort key; null for records without a name. */
    public final NameOrderColumns nameOrder() {
        return nameOrder;
    }

    /** The ways in which records of this kind refer to others, including others of the same kind. */
    public final List<RecordReference> references() {
        // Not before all kinds are known, to which they lead.
        List<RecordReference> known = references;
        if (known == null) {
            List<RecordReference> all = new ArrayList<>(references(mapping, null));
            parts.forEach(part -> all.addAll(references(part.mapping(), part.owner())));
            known = List.copyOf(all);
            references = known;
        }
        return known;
    }

    /** True if records of this kind have a publication state of their own. */
    public final boolean isPublishable() {
        return Publishable.class.isAssignableFrom(type);
    }

    private List<RecordReference> references(RecordMapping holder, String owner) {
        return holder.references()
                .filter(reference -> !reference.attribute().equals(owner))
                .flatMap(reference -> RecordKinds.of(reference.to()).stream()
                        .map(to -> new RecordReference(
                                this,
                                to,
                                holder.entity(),
                                owner,
                                reference.attribute(),
                                reference.several(),
                                holder.tableOf(reference.attribute(), owner == null ? "id" : owner),
                                holder.column(reference.attribute()))))
                .toList();
    }

    /**
     * An attribute that places a record in a country, or in several.
     *
     * @param several true if it has several values
     */
    public record Placing(String attribute, boolean several) {}

    /** The attributes that place a record of this kind in countries. */
    public final List<Placing> placings() {
        return mapping.references()
                .filter(reference -> reference.to().getSimpleName().equals("Country"))
                .map(reference -> new Placing(reference.attribute(), reference.several()))
                .toList();
    }

    /** True if records of this kind have an attribute. */
    public final boolean has(String attribute) {
        return mapping.field(attribute).isPresent();
    }

    /** The SQL type of ids. */
    public final String idType() {
        return hasUuids() ? "uuid" : "varchar";
    }

    /** An id as the database has it. */
    public final Object id(Object id) {
        return hasUuids() && !(id instanceof UUID) ? UUID.fromString(id.toString()) : id;
    }

    private boolean hasUuids() {
        return mapping.field("id").orElseThrow().getType() == UUID.class;
    }

    /** The mapping of the entity. */
    final RecordMapping mapping() {
        return mapping;
    }

    final void position(int place) {
        this.position = place;
    }

    /** Compares positions in {@link RecordKinds#ALL}. */
    @Override
    public final int compareTo(RecordKind other) {
        return Integer.compare(position, other.position);
    }

    @Override
    public final String toString() {
        return collection;
    }
}
