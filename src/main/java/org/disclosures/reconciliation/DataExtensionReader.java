package org.disclosures.reconciliation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.disclosures.http.Term;
import org.disclosures.http.problem.Faults;
import org.disclosures.http.problem.ProblemType;

/** Reads data extension queries. */
@ApplicationScoped
class DataExtensionReader {

    /** Maximum number of entities in a query. */
    static final int MOST_ENTITIES = 200;

    private static final String NAME = "extend";
    private static final int MOST_COLUMNS = 20;

    private final ObjectMapper json;

    DataExtensionReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads a query; 413 if it asks for too many entities.
     *
     * @param wrong the problem for a query that cannot be used, which lists all errors
     */
    DataExtensionQuery read(String text, ProblemType wrong) {
        Faults faults = new Faults();
        Given query = Given.read(json, NAME, text, faults);
        faults.throwIfAny(wrong);
        query.only(Set.of("ids", "properties"));
        if (query.field("ids").node().size() > MOST_ENTITIES) {
            throw ProblemType.CONTENT_TOO_LARGE
                    .with("At most " + MOST_ENTITIES + " entities are told of at once.")
                    .build();
        }
        List<String> ids = query.field("ids").elements(MOST_ENTITIES).stream()
                .filter(id -> id.node().isValueNode() && !id.isAbsent())
                .map(id -> id.node().asText())
                .distinct()
                .toList();
        List<DataExtensionQuery.Column> columns = new ArrayList<>();
        for (Given property : query.field("properties").elements(MOST_COLUMNS)) {
            if (property.isObject()) {
                property.only(Set.of("id", "settings"));
                column(property).ifPresent(columns::add);
            }
        }
        faults.throwIfAny(wrong);
        return new DataExtensionQuery(ids, columns);
    }

    private static Optional<DataExtensionQuery.Column> column(Given given) {
        Optional<EntityProperty> property =
                EntityProperty.of(given.field("id").node().asText());
        if (property.isEmpty()) {
            given.field("id")
                    .notAmong(Arrays.stream(EntityProperty.values())
                            .map(Term::code)
                            .toList());
        }
        Given settings = given.field("settings");
        if (!settings.isAbsent() && settings.isObject()) {
            settings.only(PropertySetting.ALL);
        }
        boolean asCode = isCode(settings.field(PropertySetting.FORM));
        int most = settings.field(PropertySetting.LIMIT).number(0, PropertySetting.MOST_VALUES, 0);
        return property.map(known -> new DataExtensionQuery.Column(known, asCode, most));
    }

    private static boolean isCode(Given form) {
        if (!form.isAbsent() && !PropertySetting.FORMS.contains(form.node().asText())) {
            form.notAmong(PropertySetting.FORMS);
        }
        return PropertySetting.CODE.equals(form.node().asText());
    }
}
