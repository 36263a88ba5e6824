package org.disclosures.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.disclosures.reconciliation.DataExtensionQuery.Column;
import org.disclosures.reconciliation.DataExtensionView.Value;
import org.disclosures.vocabulary.ResourceType;

/** Reads properties of reconciled entities. */
@ApplicationScoped
public class DataExtensionService {

    private final KnownEntities known;
    private final EntityNames names;

    DataExtensionService(KnownEntities known, EntityNames names) {
        this.known = known;
        this.names = names;
    }

    /** The values. Entities that the caller may not see have none, like missing ones. */
    public DataExtensionView extend(DataExtensionQuery query) {
        boolean withClaims = query.columns().stream().anyMatch(column -> column.property() == EntityProperty.CLAIMS);
        KnownEntities.Told told = known.read(
                query.ids().stream()
                        .map(EntityId::read)
                        .flatMap(Optional::stream)
                        .toList(),
                withClaims);
        Map<String, Map<String, List<Value>>> rows = new LinkedHashMap<>();
        for (String id : query.ids()) {
            Optional<Entity> entity = EntityId.read(id).map(told.entities()::get);
            Map<String, List<Value>> row = new LinkedHashMap<>();
            query.columns()
                    .forEach(column -> row.put(
                            column.property().code(),
                            entity.map(one -> values(one, column, told)).orElse(List.of())));
            rows.put(id, row);
        }
        return new DataExtensionView(query.columns().stream().map(this::meta).toList(), rows);
    }

    private DataExtensionView.Meta meta(Column column) {
        Named property = names.of(column.property());
        return new DataExtensionView.Meta(
                property.id(),
                property.name(),
                column.property()
                        .entities()
                        .filter(type -> !column.asCode())
                        .map(names::of)
                        .orElse(null));
    }

    private static List<Value> values(Entity entity, Column column, KnownEntities.Told told) {
        if (column.property() == EntityProperty.CLAIMS) {
            return entity.id().resource() == ResourceType.TARGET
                    ? List.of(
                            Value.number(told.claims().getOrDefault(entity.id().id(), 0L)))
                    : List.of();
        }
        Stream<Value> values = entity.values(column.property()).stream().map(value -> value(value, column));
        return (column.most() == 0 ? values : values.limit(column.most())).toList();
    }

    private static Value value(PropertyValue value, Column column) {
        if (column.asCode()) {
            return Value.text(value.code());
        }
        return value.entity() == null ? Value.text(value.text()) : Value.entity(value.entity(), value.text());
    }
}
