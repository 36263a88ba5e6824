package org.disclosures.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.disclosures.claim.ClaimRecord;
import org.disclosures.claim.ClaimView;
import org.disclosures.claim.FigureView;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The flat claim row; an import reads it, too. */
public final class ClaimTable {

    /** The column of the categories of the target. */
    public static final String CATEGORIES = "categories";

    private static final int ID = ClaimCells.place("id");

    static final FlatTable<ClaimRecord, ?> TABLE = new FlatTable<>(
            ClaimView.class,
            "claims",
            List.of("id"),
            Set.of("amount", "upperAmount", "lowerBound", "upperBound"),
            List.of("kind", "qualifier", "unit", "currency", "attributions", "report", "locator", "disputed"),
            List.of("standing", "corrections"),
            ClaimCells::new,
            List.of(
                    cell("id", "Id of the claim, which never changes"),
                    cell("report", "Id of the report that makes the claim"),
                    cell("reportTitle", "Title of the report"),
                    FlatColumn.of(
                            "publishedOn",
                            ColumnDatatype.DATE,
                            "Day on which the report was published",
                            row -> row.claim().publishedOn()),
                    field("locator"),
                    field("statement"),
                    field("quote"),
                    field("quoteLanguage"),
                    field("kind"),
                    field("assurance"),
                    FlatColumn.several("basis", "What was examined for the claim", row -> row.basis),
                    figure("qualifier", "Qualifier that the source gave; no number is complete without it"),
                    figure("amount", "Number that the source gave; read it with its qualifier"),
                    figure("upperAmount", "Upper number of “between”"),
                    figure("unit"),
                    figure("currency"),
                    figure("lowerBound"),
                    figure("upperBound", "Largest number that the figure allows; empty if it sets no upper limit"),
                    cell("target", "Id of the alleged target"),
                    cell(
                            "targetName",
                            "Public name of the alleged target; a description where the name is withheld or not given"),
                    FlatColumn.several(
                            CATEGORIES,
                            "Ids of the target’s categories, the main one first",
                            row -> row.claim().categories()),
                    FlatColumn.several(
                            "mentions",
                            "Ids of the targets that the claim mentions without being about them",
                            row -> row.mentions),
                    FlatColumn.several("technologies", "Ids of the technologies", row -> row.technologies),
                    cell("occurred", "Date on which it is said to have occurred, in EDTF level 1"),
                    field("assertedOn"),
                    FlatColumn.several(
                            "countries",
                            "ISO 3166-1 alpha-2 codes of the countries that the claim names, in whatever role",
                            ClaimCells::countries),
                    FlatColumn.several(
                            "places",
                            "Places, each as role:id; the role is that of the place in the claim",
                            row -> row.places),
                    FlatColumn.several(
                            "parties",
                            "Organisations, each as role:id; the role is that of the organisation in the claim, and an "
                                    + "alleged client is only alleged",
                            row -> row.parties),
                    // Not of several values to those who split cells, since a value may hold the separator.
                    FlatColumn.text(
                            "evidence",
                            "Evidence that the source shows for the claim, separated by semicolons: each its kind, then its "
                                    + "fields as field=value after vertical bars",
                            row -> row.evidence.isEmpty() ? null : String.join(FlatColumn.BETWEEN, row.evidence)),
                    FlatColumn.text(
                            "attributions",
                            "Ids of the sources in the attribution chain: the original sources, separated by "
                                    + "semicolons, then each that relayed them after “>”, the report’s publishers last, in order; "
                                    + "empty if the report speaks in its own voice",
                            row -> row.chain.isEmpty() ? null : row.chain.toString()),
                    FlatColumn.several("links", "Links to other claims, each as type:id", row -> row.links),
                    field("disputed", "True if another claim contradicts the claim"),
                    field("confirmed", "True if another claim confirms the claim by an examination of its own"),
                    field("state", "Workflow state"),
                    FlatColumn.of(
                            "permalink",
                            ColumnDatatype.ADDRESS,
                            "Address of the claim’s page, to read and to link to",
                            row -> row.service() + Permalinks.claim((String) row.cell(ID))),
                    FlatColumn.of(
                            "revision",
                            ColumnDatatype.INTEGER,
                            "Number of the public revision, from 1; an import rejects a row whose revision is outdated",
                            row -> (long) row.claim().revision()),
                    field("standing", "True if the claim stands; false if another claim corrects or supersedes it"),
                    FlatColumn.several(
                            "corrections",
                            "Ids of the claims that correct or supersede the claim, latest first, at most ten; "
                                    + "empty while it stands",
                            row -> row.corrections)));

    private ClaimTable() {}

    /** The names of its columns, in order. */
    public static List<String> columns() {
        return TABLE.names();
    }

    /** The names of its columns with cells of one type. */
    public static List<String> columns(ColumnDatatype type) {
        return TABLE.columns().stream()
                .filter(column -> column.type() == type)
                .map(FlatColumn::name)
                .toList();
    }

    // A field of the claim's view, as the contract describes it.
    private static FlatColumn<ClaimCells> field(String name) {
        return of(ClaimView.class, name, null);
    }

    private static FlatColumn<ClaimCells> field(String name, String description) {
        return of(ClaimView.class, name, description);
    }

    private static FlatColumn<ClaimCells> figure(String name) {
        return of(FigureView.class, name, null);
    }

    private static FlatColumn<ClaimCells> figure(String name, String description) {
        return of(FigureView.class, name, description);
    }

    private static FlatColumn<ClaimCells> of(Class<?> view, String name, String description) {
        RecordField field = RecordFields.of(view).get(name);
        int place = ClaimCells.place(name);
        ColumnDatatype type = ColumnDatatype.of(field.type());
        return FlatColumn.of(
                name,
                type,
                description == null ? field.annotation(Schema.class).description() : description,
                type == ColumnDatatype.DATE ? row -> day(row.cell(place)) : row -> row.cell(place));
    }

    private static FlatColumn<ClaimCells> cell(String name, String description) {
        int place = ClaimCells.place(name);
        return FlatColumn.of(name, ColumnDatatype.STRING, description, row -> row.cell(place));
    }

    private static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}
