package org.disclosures.exchange;

import java.util.List;
import java.util.Set;
import org.disclosures.claim.BoundView;
import org.disclosures.claim.ClaimLinkView;
import org.disclosures.http.Reference;
import org.disclosures.statistics.CategoryBounds;

/** The flat rows of what is said of claims. */
final class DerivedTables {

    static final Table<CategoryBounds, ?> CATEGORIES = Table.of(
            CategoryBounds.class,
            "categories",
            List.of(
                    Column.text(
                            "id",
                            "The category’s code",
                            row -> row.of().category().id()),
                    Column.text("name", "Its label", row -> row.of().category().name()),
                    Column.several(
                            "bounds",
                            "What the figures of claims about its targets allow to say: what they speak of, the bound in"
                                    + " words, and who said what sets it. They may overlap, and are never added up",
                            row -> row.of().bounds().stream()
                                    .map(DerivedTables::inWords)
                                    .toList()),
                    Column.several(
                            "boundClaims",
                            "The ids of the claims that set the bounds, in their order",
                            row -> row.of().bounds().stream()
                                    .map(bound -> bound.basis().get(0).id().toString())
                                    .toList()),
                    Column.several(
                            "named",
                            "How many people claims are about one by one, by what they speak of. They stand beside the bounds,"
                                    + " which may count them, too",
                            row -> row.of().named().stream()
                                    .map(named -> named.kindLabel() + ": " + named.text())
                                    .toList()),
                    Column.of(
                            "claimsHref",
                            Datatype.ADDRESS,
                            "The list of claims about its targets",
                            row -> row.service() + row.of().claimsHref()),
                    ViewTable.href(category -> category.category().href())));

    static final Table<ClaimLinkView, ?> LINKS = new Table<>(
            ClaimLinkView.class,
            "claim-links",
            List.of("type", "from", "to"),
            Set.of(),
            List.of(),
            List.of("fromCorrections", "toCorrections"),
            Row<ClaimLinkView>::new,
            List.of(
                    Column.term(
                            "type",
                            "How the first bears on the second",
                            row -> row.of().type()),
                    Column.id(
                            "from",
                            "The id of the claim that bears on the other",
                            row -> row.of().from()),
                    Column.name(
                            "fromStatement", "What that claims", row -> row.of().from()),
                    Column.id(
                            "to",
                            "The id of the claim it bears on",
                            row -> row.of().to()),
                    Column.name(
                            "toStatement", "What that claims", row -> row.of().to()),
                    Column.several(
                            "fromCorrections",
                            "The ids of the claims that correct or replace the first; empty while it stands",
                            row -> ids(row.of().fromCorrections())),
                    Column.several(
                            "toCorrections",
                            "The ids of the claims that correct or replace the other; empty while it stands",
                            row -> ids(row.of().toCorrections()))));

    private DerivedTables() {}

    private static List<String> ids(List<Reference> references) {
        return references.stream().map(Reference::id).toList();
    }

    private static String inWords(BoundView bound) {
        BoundView.Basis claim = bound.basis().get(0);
        return "%s: %s (%s, %s)"
                .formatted(
                        bound.kindLabel(),
                        bound.text(),
                        claim.attributedTo(),
                        claim.report().name());
    }
}
