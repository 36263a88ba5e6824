package org.disclosures.exchange;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.disclosures.history.RevisionView;
import org.disclosures.http.Api;
import org.disclosures.http.language.Messages;

/** Describes the whole dataset as a Data Package. */
@Singleton
class DataPackages {

    /** The address of the resource. */
    static final String PATH = Api.BASE + "/dataset.zip";

    private static final String STANDARD = "https://datapackage.org/profiles/2.0/datapackage.json";
    private static final DataPackageView.DataPackageDialect DIALECT =
            new DataPackageView.DataPackageDialect(",", "\r\n", "\"", true, true);
    private static final List<String> EMPTY = List.of("");

    /** By collection: the columns that hold ids of another. */
    private static final Map<String, Map<String, String>> REFERENCES = Map.of(
            "claims",
                    Map.of(
                            "report", "reports",
                            "target", "targets"),
            "sources", Map.of("organisation", "organisations", "country", "countries"),
            "organisations", Map.of("country", "countries"));

    private final Messages messages;
    private final ExchangeConfig config;
    private final DatasetWording words;

    DataPackages(Messages messages, ExchangeConfig config, DatasetWording words) {
        this.messages = messages;
        this.config = config;
        this.words = words;
    }

    /**
     * The descriptor of a package.
     *
     * @param tables its content
     * @param service address of the service
     * @param address the requested address, which is cited: as of a past moment it is the address of that state alone
     */
    DataPackageView of(List<FlatTable<?, ?>> tables, String service, String address, RevisionView revision) {
        return new DataPackageView(
                STANDARD,
                "surveillance-disclosures",
                config.title(),
                String.join(" ", words.notes()),
                service,
                Long.toString(revision.revision()),
                revision.updatedAt(),
                config.licence()
                        .map(licence -> List.of(new DataPackageView.DataPackageLicence(licence.toString())))
                        .orElse(null),
                List.of(new DataPackageView.DataPackageContributor(config.title(), "publisher")),
                words.citation(revision, address),
                tables.stream().map(this::resource).toList());
    }

    /** The path of a table in the package. */
    static String path(FlatTable<?, ?> table) {
        return "data/" + table.collection() + ".csv";
    }

    private DataPackageView.DataPackageResource resource(FlatTable<?, ?> table) {
        return new DataPackageView.DataPackageResource(
                table.collection(),
                "table",
                "tabular-data-resource",
                path(table),
                messages.text("table." + table.collection()),
                "csv",
                "text/csv",
                "utf-8",
                DIALECT,
                new DataPackageView.DataPackageSchema(
                        table.columns().stream().map(DataPackages::field).toList(),
                        table.key(),
                        REFERENCES.getOrDefault(table.collection(), Map.of()).entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(DataPackages::foreignKey)
                                .toList(),
                        EMPTY));
    }

    private static DataPackageView.DataPackageForeignKey foreignKey(Map.Entry<String, String> reference) {
        return new DataPackageView.DataPackageForeignKey(
                reference.getKey(), new DataPackageView.DataPackageForeignTable(reference.getValue(), "id"));
    }

    private static DataPackageView.DataPackageField field(FlatColumn<?> column) {
        String description = column.several()
                ? column.description() + ". Values are separated by “" + FlatColumn.BETWEEN + "”"
                : column.description();
        return new DataPackageView.DataPackageField(
                column.name(),
                type(column.type()),
                column.type() == ColumnDatatype.ADDRESS ? "uri" : null,
                description);
    }

    private static String type(ColumnDatatype type) {
        return switch (type) {
            case STRING, ADDRESS -> "string";
            case INTEGER -> "integer";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case MOMENT -> "datetime";
        };
    }
}
