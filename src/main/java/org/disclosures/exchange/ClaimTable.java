package org.disclosures.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.disclosures.claim.ClaimRecord;
import org.disclosures.claim.ClaimView;

/** The flat claim row; an import reads it, too. */
final class ClaimTable {

    static final Table<ClaimRecord, ?> TABLE = new Table<>(
            ClaimView.class,
            "claims",
            List.of("id"),
            Set.of("amount", "upperAmount", "lowerBound", "upperBound"),
            List.of("kind", "qualifier", "unit", "attributions", "report", "locator", "disputed"),
            List.of("standing", "corrections"),
            ClaimCells::new,
            List.of(
                    Column.text("id", "The claim’s id, which never changes", row -> row.id),
                    Column.text("report", "The id of the report that makes it", row -> row.report),
                    Column.text("reportTitle", "The report’s title", row -> row.reportTitle),
                    day(
                            "publishedOn",
                            "The day the report was published",
                            row -> row.claim().publishedOn()),
                    Column.text("locator", "Where in the report it stands", row -> row.locator),
                    Column.text(
                            "statement",
                            "What is claimed; a withheld name is replaced by a description",
                            row -> row.statement),
                    Column.text(
                            "kind",
                            "What it speaks of. A selection is no infection, an alleged client no client",
                            row -> row.kind),
                    Column.text("assurance", "How sure it is", row -> row.assurance),
                    Column.text(
                            "qualifier",
                            "How the source qualified its number; a number never stands without it",
                            row -> row.qualifier),
                    number("amount", "The number the source gave; read it with its qualifier", row -> row.amount),
                    number("upperAmount", "The greater number of “between”", row -> row.upperAmount),
                    Column.text("unit", "What is counted", row -> row.unit),
                    number("lowerBound", "The least number the figure allows", row -> row.lowerBound),
                    number(
                            "upperBound",
                            "The greatest number the figure allows; empty if it sets no end",
                            row -> row.upperBound),
                    Column.text("target", "The id of whom it is about", row -> row.target),
                    Column.text(
                            "targetName",
                            "What whom it is about is called in public; a description where the name is withheld",
                            row -> row.targetName),
                    Column.text(
                            "category",
                            "The id of the target’s category",
                            row -> row.claim().category()),
                    Column.text("technology", "The id of the product it is about", row -> row.technology),
                    Column.text("occurred", "When it occurred, in EDTF level 0", row -> row.occurred),
                    day("assertedOn", "The day it was asserted", row -> row.assertedOn),
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
                    Column.of("disputed", Datatype.BOOLEAN, "Whether a claim contradicts it", row -> row.disputed),
                    Column.text("state", "Where it stands on its way to the public", row -> row.state),
                    Column.of(
                            "permalink",
                            Datatype.ADDRESS,
                            "Its page to read and to link to",
                            row -> row.service() + Permalinks.claim(row.id)),
                    number(
                            "revision",
                            "Which of its public wordings this is, from 1; an import refuses a row that was overtaken",
                            row -> (long) row.claim().revision()),
                    Column.of(
                            "standing",
                            Datatype.BOOLEAN,
                            "Whether it still stands; false where another claim corrects or replaces it",
                            row -> row.standing),
                    Column.several(
                            "corrections",
                            "The ids of the claims that correct or replace it, latest first, at most ten; empty while it stands",
                            row -> row.corrections)));

    private ClaimTable() {}

    private static Column<ClaimCells> day(String name, String description, Function<ClaimCells, LocalDate> value) {
        return Column.of(name, Datatype.DATE, description, value);
    }

    private static Column<ClaimCells> number(String name, String description, Function<ClaimCells, Long> value) {
        return Column.of(name, Datatype.INTEGER, description, value);
    }
}
