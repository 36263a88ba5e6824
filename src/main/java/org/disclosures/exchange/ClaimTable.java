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
                    Column.text("id", "Id of the claim, which never changes", row -> row.id),
                    Column.text("report", "Id of the report that makes the claim", row -> row.report),
                    Column.text("reportTitle", "Title of the report", row -> row.reportTitle),
                    day(
                            "publishedOn",
                            "Day on which the report was published",
                            row -> row.claim().publishedOn()),
                    Column.text("locator", "Place in the report", row -> row.locator),
                    Column.text(
                            "statement",
                            "Statement of the claim; a withheld name is replaced by a description",
                            row -> row.statement),
                    Column.text(
                            "kind",
                            "Kind of claim. A selection is not an infection, and an alleged client is only alleged",
                            row -> row.kind),
                    Column.text(
                            "assurance",
                            "Evidence level: how the claim was established, not whether it is true",
                            row -> row.assurance),
                    Column.text(
                            "qualifier",
                            "Qualifier that the source gave; no number is complete without it",
                            row -> row.qualifier),
                    number("amount", "Number that the source gave; read it with its qualifier", row -> row.amount),
                    number("upperAmount", "Upper number of “between”", row -> row.upperAmount),
                    Column.text("unit", "Unit counted", row -> row.unit),
                    number("lowerBound", "Smallest number that the figure allows", row -> row.lowerBound),
                    number(
                            "upperBound",
                            "Largest number that the figure allows; empty if it sets no upper limit",
                            row -> row.upperBound),
                    Column.text("target", "Id of the alleged target", row -> row.target),
                    Column.text(
                            "targetName",
                            "Public name of the alleged target; a description where the name is withheld",
                            row -> row.targetName),
                    Column.text(
                            "category",
                            "Id of the target’s category",
                            row -> row.claim().category()),
                    Column.text("technology", "Id of the technology", row -> row.technology),
                    Column.text(
                            "occurred",
                            "Date on which it is said to have occurred, in EDTF level 0",
                            row -> row.occurred),
                    day("assertedOn", "Day on which the claim was asserted", row -> row.assertedOn),
                    Column.several(
                            "countries",
                            "ISO 3166-1 alpha-2 codes of the countries that the claim names, in whatever role",
                            ClaimCells::countries),
                    Column.several(
                            "places",
                            "Places, each as role:id; the role is that of the place in the claim",
                            row -> row.places),
                    Column.text(
                            "attributions",
                            "Ids of the sources in the attribution chain: the original sources, separated by "
                                    + "semicolons, then each that relayed them after “>”, the report’s publisher last; "
                                    + "empty if the report speaks in its own voice",
                            row -> row.chain.isEmpty() ? null : row.chain.toString()),
                    Column.several("links", "Links to other claims, each as type:id", row -> row.links),
                    Column.of(
                            "disputed",
                            Datatype.BOOLEAN,
                            "True if another claim contradicts the claim",
                            row -> row.disputed),
                    Column.text("state", "Workflow state", row -> row.state),
                    Column.of(
                            "permalink",
                            Datatype.ADDRESS,
                            "Address of the claim’s page, to read and to link to",
                            row -> row.service() + Permalinks.claim(row.id)),
                    number(
                            "revision",
                            "Number of the public revision, from 1; an import rejects a row whose revision is outdated",
                            row -> (long) row.claim().revision()),
                    Column.of(
                            "standing",
                            Datatype.BOOLEAN,
                            "True if the claim stands; false if another claim corrects or supersedes it",
                            row -> row.standing),
                    Column.several(
                            "corrections",
                            "Ids of the claims that correct or supersede the claim, latest first, at most ten; "
                                    + "empty while it stands",
                            row -> row.corrections)));

    private ClaimTable() {}

    private static Column<ClaimCells> day(String name, String description, Function<ClaimCells, LocalDate> value) {
        return Column.of(name, Datatype.DATE, description, value);
    }

    private static Column<ClaimCells> number(String name, String description, Function<ClaimCells, Long> value) {
        return Column.of(name, Datatype.INTEGER, description, value);
    }
}
