package org.disclosures.exchange;

import java.util.List;
import java.util.Set;
import org.disclosures.claim.BoundView;
import org.disclosures.claim.ClaimLinkView;
import org.disclosures.http.Reference;
import org.disclosures.statistics.CategoryBounds;

/** The flat rows of categories with their minimums, and of links. */
final class DerivedTables {

    static final Table<CategoryBounds, ?> CATEGORIES = Table.of(
            CategoryBounds.class,
            "categories",
            List.of(
                    Column.text(
                            "id",
                            "Code of the category",
                            row -> row.of().category().id()),
                    Column.text("name", "Label", row -> row.of().category().name()),
                    Column.several(
                            "bounds",
                            "Minimum numbers derived from the figures of claims about the category’s targets: "
                                    + "kind of claim, minimum in words, and the source that sets it. Figures may overlap "
                                    + "and are never added up",
                            row -> row.of().bounds().stream()
                                    .map(DerivedTables::inWords)
                                    .toList()),
                    Column.several(
                            "boundClaims",
                            "Ids of the claims that set the minimum numbers, in the same order",
                            row -> row.of().bounds().stream()
                                    .map(bound -> bound.basis().get(0).id().toString())
                                    .toList()),
                    Column.several(
                            "named",
                            "Numbers of people named individually in claims, by kind of claim. They are separate "
                                    + "from the minimum numbers, which may include the same people",
                            row -> row.of().named().stream()
                                    .map(named -> named.kindLabel() + ": " + named.text())
                                    .toList()),
                    Column.of(
                            "claimsHref",
                            Datatype.ADDRESS,
                            "Address of the list of claims about its targets",
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
                            "Type of link from the first claim to the second",
                            row -> row.of().type()),
                    Column.id(
                            "from",
                            "Id of the claim from which the link leads",
                            row -> row.of().from()),
                    Column.name(
                            "fromStatement",
                            "Statement of that claim",
                            row -> row.of().from()),
                    Column.id(
                            "to",
                            "Id of the claim to which the link leads",
                            row -> row.of().to()),
                    Column.name(
                            "toStatement",
                            "Statement of that claim",
                            row -> row.of().to()),
                    Column.several(
                            "fromCorrections",
                            "Ids of the claims that correct or supersede the first; empty while it stands",
                            row -> ids(row.of().fromCorrections())),
                    Column.several(
                            "toCorrections",
                            "Ids of the claims that correct or supersede the second; empty while it stands",
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
