package org.disclosures.exchange;

import java.util.List;
import java.util.Set;
import org.disclosures.claim.BoundView;
import org.disclosures.claim.ClaimLinkView;
import org.disclosures.http.Reference;
import org.disclosures.statistics.CategoryBounds;

/** The flat rows of categories with their minimums, and of links. */
final class DerivedTables {

    static final FlatTable<CategoryBounds, ?> CATEGORIES = FlatTable.of(
            CategoryBounds.class,
            "categories",
            List.of(
                    FlatColumn.text(
                            "id",
                            "Code of the category",
                            row -> row.of().category().id()),
                    FlatColumn.text("name", "Label", row -> row.of().category().name()),
                    FlatColumn.several(
                            "bounds",
                            "Minimum numbers derived from the figures of claims about the category’s targets: "
                                    + "kind of claim, minimum in words, and the source that sets it. Figures may overlap "
                                    + "and are never added up",
                            row -> row.of().bounds().stream()
                                    .map(DerivedTables::inWords)
                                    .toList()),
                    FlatColumn.several(
                            "boundClaims",
                            "Ids of the claims that set the minimum numbers, in the same order",
                            row -> row.of().bounds().stream()
                                    .map(bound -> bound.restsOn().get(0).id().toString())
                                    .toList()),
                    FlatColumn.several(
                            "named",
                            "Numbers of people named individually in claims, by kind of claim. They are separate "
                                    + "from the minimum numbers, which may include the same people",
                            row -> row.of().named().stream()
                                    .map(named -> named.kindLabel() + ": " + named.text())
                                    .toList()),
                    FlatColumn.of(
                            "claimsHref",
                            ColumnDatatype.ADDRESS,
                            "Address of the list of claims about its targets",
                            row -> row.service() + row.of().claimsHref()),
                    ViewTable.href(category -> category.category().href())));

    static final FlatTable<ClaimLinkView, ?> LINKS = new FlatTable<>(
            ClaimLinkView.class,
            "claim-links",
            List.of("type", "from", "to"),
            Set.of(),
            List.of(),
            List.of("fromCorrections", "toCorrections"),
            FlatRow<ClaimLinkView>::new,
            List.of(
                    FlatColumn.term(
                            "type",
                            "Type of link from the first claim to the second",
                            row -> row.of().type()),
                    FlatColumn.id(
                            "from",
                            "Id of the claim from which the link leads",
                            row -> row.of().from()),
                    FlatColumn.name(
                            "fromStatement",
                            "Statement of that claim",
                            row -> row.of().from()),
                    FlatColumn.id(
                            "to",
                            "Id of the claim to which the link leads",
                            row -> row.of().to()),
                    FlatColumn.name(
                            "toStatement",
                            "Statement of that claim",
                            row -> row.of().to()),
                    FlatColumn.several(
                            "fromCorrections",
                            "Ids of the claims that correct or supersede the first; empty while it stands",
                            row -> ids(row.of().fromCorrections())),
                    FlatColumn.several(
                            "toCorrections",
                            "Ids of the claims that correct or supersede the second; empty while it stands",
                            row -> ids(row.of().toCorrections()))));

    private DerivedTables() {}

    private static List<String> ids(List<Reference> references) {
        return references.stream().map(Reference::id).toList();
    }

    private static String inWords(BoundView bound) {
        BoundView.BoundBasis claim = bound.restsOn().get(0);
        return "%s: %s (%s, %s)"
                .formatted(
                        bound.kindLabel(),
                        bound.text(),
                        claim.attributedTo(),
                        claim.report().name());
    }
}
