package org.disclosures.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.disclosures.reconciliation.DataExtensionQuery.DataExtensionColumn;
import org.disclosures.reconciliation.DataExtensionView.ExtensionPropertyView;
import org.disclosures.reconciliation.DataExtensionView.ExtensionValueView;
import org.disclosures.reconciliation.ReconciliationEntity.EntityId;
import org.disclosures.reconciliation.ReconciliationEntity.EntityValue;
import org.disclosures.reconciliation.ReconciliationNames.NamedIdView;

/** Reads properties of reconciled entities. */
@ApplicationScoped
public class DataExtensionService {

    private final ReconciliationEntities entities;
    private final ReconciliationNames names;

    DataExtensionService(ReconciliationEntities entities, ReconciliationNames names) {
        this.entities = entities;
        this.names = names;
    }

    /** The values. Entities that the caller may not see have none, like missing ones. */
    DataExtensionView extend(DataExtensionQuery query) {
        List<EntityId> ids = query.texts().stream()
                .map(EntityId::read)
                .flatMap(Optional::stream)
                .toList();
        Map<EntityId, Long> claims = query.asksForClaims() ? entities.claims(ids) : Map.of();
        Map<EntityId, ReconciliationEntity> read = entities.read(ids);
        Map<String, Map<String, List<ExtensionValueView>>> rows = new LinkedHashMap<>();
        for (String id : query.texts()) {
            Optional<ReconciliationEntity> entity = EntityId.read(id).map(read::get);
            Map<String, List<ExtensionValueView>> row = new LinkedHashMap<>();
            query.properties()
                    .forEach(column -> row.put(
                            column.id().code(),
                            entity.map(one -> values(one, column, claims)).orElse(List.of())));
            rows.put(id, row);
        }
        return new DataExtensionView(query.properties().stream().map(this::meta).toList(), rows);
    }

    private ExtensionPropertyView meta(DataExtensionColumn column) {
        NamedIdView property = names.of(column.id());
        return new ExtensionPropertyView(
                property.id(),
                property.name(),
                column.id()
                        .entities()
                        .filter(type -> !column.asCode())
                        .map(names::of)
                        .orElse(null));
    }

    private static List<ExtensionValueView> values(
            ReconciliationEntity entity, DataExtensionColumn column, Map<EntityId, Long> claims) {
        if (column.id() == EntityProperty.CLAIMS) {
            return entity.isTarget()
                    ? List.of(ExtensionValueView.number(claims.getOrDefault(entity.id(), 0L)))
                    : List.of();
        }
        return entity.values(column.id()).stream()
                .map(value -> value(value, column))
                .limit(column.most())
                .toList();
    }

    private static ExtensionValueView value(EntityValue value, DataExtensionColumn column) {
        if (column.asCode()) {
            return ExtensionValueView.text(value.code());
        }
        return value.entity() == null
                ? ExtensionValueView.text(value.text())
                : ExtensionValueView.entity(value.entity(), value.text());
    }
}
