package org.disclosures.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosures.claim.ClaimRecord;
import org.disclosures.claim.ClaimView;
import org.disclosures.claim.FigureView;
import org.disclosures.vocabulary.AttributionRole;

/** The flat claim row; an import reads it, too. */
final class ClaimTable {

    private static final String COUNTRIES = "/v1/countries/";

    /**
     * What a row is read off.
     *
     * @param claim what is shown of the claim
     * @param beside the claim with what the row says beside that
     * @param service the address of the service
     */
    private record Claim(ClaimView claim, ClaimRecord beside, String service) {

        Claim(ClaimRecord beside, String service) {
            this(beside.view(), beside, service);
        }
    }

    static final Table<ClaimRecord, ?> TABLE = new Table<>(
            ClaimView.class,
            "claims",
            List.of("id"),
            Set.of("amount", "upperAmount", "lowerBound", "upperBound"),
            List.of("kind", "qualifier", "unit", "attributedTo", "report", "locator"),
            Claim::new,
            List.of(
                    Column.text(
                            "id",
                            "The claim’s id, which never changes",
                            row -> row.claim.id().toString()),
                    Column.id("report", "The id of the report that makes it", row -> row.claim.report()),
                    Column.name("reportTitle", "The report’s title", row -> row.claim.report()),
                    day("publishedOn", "The day the report was published", row -> row.beside.publishedOn()),
                    Column.text("locator", "Where in the report it stands", row -> row.claim.locator()),
                    Column.text(
                            "statement",
                            "What is claimed; a withheld name is replaced by a description",
                            row -> row.claim.statement()),
                    Column.term(
                            "kind",
                            "What it speaks of. A selection is no infection, an alleged client no client",
                            row -> row.claim.kind()),
                    Column.term("assurance", "How sure it is", row -> row.claim.assurance()),
                    Column.text(
                            "qualifier",
                            "How the source qualified its number; a number never stands without it",
                            figure(figure -> figure.qualifier().code())),
                    number(
                            "amount",
                            "The number the source gave; read it with its qualifier",
                            figure(FigureView::amount)),
                    number("upperAmount", "The greater number of “between”", figure(FigureView::upperAmount)),
                    Column.text(
                            "unit",
                            "What is counted",
                            figure(figure -> figure.unit().code())),
                    number("lowerBound", "The least number the figure allows", figure(FigureView::lowerBound)),
                    number(
                            "upperBound",
                            "The greatest number the figure allows; empty if it sets no end",
                            figure(FigureView::upperBound)),
                    Column.id("target", "The id of whom it is about", row -> row.claim.target()),
                    Column.name(
                            "targetName",
                            "What whom it is about is called in public; a description where the name is withheld",
                            row -> row.claim.target()),
                    Column.text("category", "The id of the target’s category", row -> row.beside.category()),
                    Column.id("technology", "The id of the product it is about", row -> row.claim.technology()),
                    Column.text(
                            "occurred",
                            "When it occurred, in EDTF level 0",
                            row -> row.claim.occurred() == null
                                    ? null
                                    : row.claim.occurred().edtf()),
                    day("assertedOn", "The day it was asserted", row -> row.claim.assertedOn()),
                    Column.several(
                            "countries",
                            "The countries it names, ISO 3166-1 alpha-2, whatever they are to it",
                            row -> countries(row.claim)),
                    Column.several(
                            "places",
                            "Where, each as role:id; the role says what the place is to the claim",
                            row -> row.claim.places().stream()
                                    .map(place -> place.role().code() + ":"
                                            + place.place().id())
                                    .toList()),
                    Column.text(
                            "attributedTo",
                            "The ids of the sources that carried it: who said it first, separated by semicolons, then"
                                    + " each who passed it on behind “>”; empty when the report speaks in its own voice",
                            row -> chain(row.claim)),
                    Column.several(
                            "links",
                            "How it bears on other claims, each as type:id",
                            row -> row.claim.links().stream()
                                    .map(link -> link.type().code() + ":"
                                            + link.claim().id())
                                    .toList()),
                    Column.of(
                            "disputed",
                            Datatype.BOOLEAN,
                            "Whether a claim contradicts it",
                            row -> row.claim.disputed()),
                    Column.term("state", "Where it stands on its way to the public", row -> row.claim.state()),
                    Column.of(
                            "permalink",
                            Datatype.ADDRESS,
                            "Its page to read and to link to",
                            row -> row.service + Permalinks.claim(row.claim.id())),
                    number(
                            "revision",
                            "Which of its public wordings this is, from 1; an import refuses a row that was overtaken",
                            row -> (long) row.beside.revision())));

    private ClaimTable() {}

    private static Column<Claim> day(String name, String description, Function<Claim, LocalDate> value) {
        return Column.of(name, Datatype.DATE, description, value);
    }

    private static Column<Claim> number(String name, String description, Function<Claim, Long> value) {
        return Column.of(name, Datatype.INTEGER, description, value);
    }

    private static <V> Function<Claim, V> figure(Function<FigureView, V> value) {
        return row -> row.claim.figure() == null ? null : value.apply(row.claim.figure());
    }

    private static List<String> countries(ClaimView claim) {
        return claim.places().stream()
                .filter(place -> place.place().href().startsWith(COUNTRIES))
                .map(place -> place.place().id())
                .sorted()
                .distinct()
                .toList();
    }

    private static String chain(ClaimView claim) {
        if (claim.attributions().isEmpty()) {
            return null;
        }
        StringBuilder chain = new StringBuilder(claim.attributions().stream()
                .filter(link -> link.role() == AttributionRole.ORIGINATED)
                .map(link -> link.source().id())
                .collect(Collectors.joining(Column.BETWEEN)));
        claim.attributions().stream()
                .filter(link -> link.role() == AttributionRole.RELAYED)
                .forEach(link -> chain.append(" > ").append(link.source().id()));
        return chain.toString();
    }
}
