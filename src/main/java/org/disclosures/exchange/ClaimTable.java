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

    private static final int ID = ClaimCells.place("id");

    static final Table<ClaimRecord, ?> TABLE = new Table<>(
            ClaimView.class,
            "claims",
            List.of("id"),
            Set.of("amount", "upperAmount", "lowerBound", "upperBound"),
            List.of("kind", "qualifier", "unit", "attributions", "report", "locator", "disputed"),
            List.of("standing", "corrections"),
            ClaimCells::new,
            List.of(
                    cell("id", "The claim’s id, which never changes"),
                    cell("report", "The id of the report that makes it"),
                    cell("reportTitle", "The report’s title"),
                    Column.of(
                            "publishedOn",
                            Datatype.DATE,
                            "The day the report was published",
                            row -> row.claim().publishedOn()),
                    field("locator"),
                    field("statement"),
                    field("kind"),
                    field("assurance"),
                    figure("qualifier", "How the source qualified its number; a number never stands without it"),
                    figure("amount", "The number the source gave; read it with its qualifier"),
                    figure("upperAmount", "The greater number of “between”"),
                    figure("unit"),
                    figure("lowerBound"),
                    figure("upperBound", "The greatest number the figure allows; empty if it sets no end"),
                    cell("target", "The id of whom it is about"),
                    cell(
                            "targetName",
                            "What whom it is about is called in public; a description where the name is withheld"),
                    Column.text(
                            "category",
                            "The id of the target’s category",
                            row -> row.claim().category()),
                    cell("technology", "The id of the product it is about"),
                    cell("occurred", "When it occurred, in EDTF level 0"),
                    field("assertedOn"),
                    Column.several(
                            "countries",
                            "The countries it names, ISO 3166-1 alpha-2, whatever they are to it",
                            ClaimCells::countries),
                    Column.several(
                            "places",
                            "Where, each as role:id; the role says what the place is to the claim",
                            row -> row.places),
                    Column.text(
                            "attributions",
                            "The ids of the sources that carried it: who said it first, separated by semicolons, then"
                                    + " each who passed it on behind “>”, the report’s publisher last; empty when the report speaks in its own voice",
                            row -> row.chain.isEmpty() ? null : row.chain.toString()),
                    Column.several("links", "How it bears on other claims, each as type:id", row -> row.links),
                    field("disputed", "Whether a claim contradicts it"),
                    field("state", "Where it stands on its way to the public"),
                    Column.of(
                            "permalink",
                            Datatype.ADDRESS,
                            "Its page to read and to link to",
                            row -> row.service() + Permalinks.claim((String) row.cell(ID))),
                    Column.of(
                            "revision",
                            Datatype.INTEGER,
                            "Which of its public wordings this is, from 1; an import refuses a row that was overtaken",
                            row -> (long) row.claim().revision()),
                    field("standing", "Whether it still stands; false where another claim corrects or replaces it"),
                    Column.several(
                            "corrections",
                            "The ids of the claims that correct or replace it, latest first, at most ten; empty while it stands",
                            row -> row.corrections)));

    private ClaimTable() {}

    /** The names of its columns, in order. */
    public static List<String> columns() {
        return TABLE.names();
    }

    /** The names of its columns with cells of one type. */
    public static List<String> columns(Datatype type) {
        return TABLE.columns().stream()
                .filter(column -> column.type() == type)
                .map(Column::name)
                .toList();
    }

    // A field of the claim's view, as the contract describes it.
    private static Column<ClaimCells> field(String name) {
        return of(ClaimView.class, name, null);
    }

    private static Column<ClaimCells> field(String name, String description) {
        return of(ClaimView.class, name, description);
    }

    private static Column<ClaimCells> figure(String name) {
        return of(FigureView.class, name, null);
    }

    private static Column<ClaimCells> figure(String name, String description) {
        return of(FigureView.class, name, description);
    }

    private static Column<ClaimCells> of(Class<?> view, String name, String description) {
        RecordField field = RecordFields.of(view).get(name);
        int place = ClaimCells.place(name);
        Datatype type = Datatype.of(field.type());
        return Column.of(
                name,
                type,
                description == null ? field.annotation(Schema.class).description() : description,
                type == Datatype.DATE ? row -> day(row.cell(place)) : row -> row.cell(place));
    }

    private static Column<ClaimCells> cell(String name, String description) {
        int place = ClaimCells.place(name);
        return Column.of(name, Datatype.STRING, description, row -> row.cell(place));
    }

    private static LocalDate day(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}
