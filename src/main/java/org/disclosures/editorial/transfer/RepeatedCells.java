package org.disclosures.editorial.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.claim.Bounds;
import org.disclosures.claim.Figure;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.FigureEntry;
import org.disclosures.editorial.entry.PlaceEntry;
import org.disclosures.editorial.reading.FileErrors;
import org.disclosures.exchange.ClaimTable;
import org.disclosures.report.Report;
import org.disclosures.target.AllegedTarget;
import org.disclosures.target.Category;

/**
 * Compares cells that repeat other information with that information. A cell that differs is an error: either someone meant to change it,
 * or the row names the wrong record, and neither should be guessed.
 */
final class RepeatedCells {

    private final FileErrors errors;

    RepeatedCells(FileErrors errors) {
        this.errors = errors;
    }

    /** Notes each cell that contradicts the claim, its report or its target. */
    void check(ImportedClaim row, ClaimEntry entry, Report report, AllegedTarget target) {
        Map<String, String> cells = row.cells().repeated();
        same(cells, "reportTitle", report.title());
        same(cells, "publishedOn", report.publishedOn().toString());
        Bounds bounds = bounds(entry.content().figure());
        same(cells, "lowerBound", bounds == null ? null : text(bounds.lower()));
        same(cells, "upperBound", bounds == null ? null : text(bounds.upper()));
        String name = cells.get("targetName");
        if (target == null || !SpreadsheetCells.isRewritten(name, target.name())) {
            same(cells, "targetName", target == null ? null : target.displayName());
        }
        List<String> categories = target == null
                ? List.of()
                : target.categories().stream().map(Category::id).toList();
        same(cells, ImportColumns.CATEGORY, categories.isEmpty() ? null : categories.get(0));
        String ofTarget = cells.get(ClaimTable.CATEGORIES);
        if (ofTarget != null && !parts(ofTarget).toList().equals(categories)) {
            contradicts(ClaimTable.CATEGORIES, ofTarget, String.join("; ", categories));
        }
        String countries = cells.get("countries");
        if (countries != null) {
            Set<String> told = parts(countries).collect(Collectors.toCollection(TreeSet::new));
            Set<String> meant = entry.content().places().stream()
                    .map(PlaceEntry::country)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!told.equals(meant)) {
                contradicts("countries", countries, String.join("; ", meant));
            }
        }
        String permalink = cells.get("permalink");
        if (permalink != null && !permalink.endsWith("/" + row.id())) {
            contradicts("permalink", permalink, "an address that ends with " + row.id());
        }
    }

    private static Stream<String> parts(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(part -> !part.isEmpty());
    }

    private void same(Map<String, String> cells, String column, String meant) {
        String told = cells.get(column);
        if (told != null && !SpreadsheetCells.isRewritten(told, meant)) {
            contradicts(column, told, meant);
        }
    }

    private void contradicts(String column, String told, String meant) {
        errors.add(
                column,
                told,
                "The cell contradicts other cells of the row, from which it follows; make them agree, or leave "
                        + "the cell empty.",
                meant == null || meant.isEmpty() ? "an empty cell" : meant);
    }

    private static Bounds bounds(FigureEntry figure) {
        try {
            return figure == null
                    ? null
                    : new Figure(
                                    figure.qualifier(),
                                    figure.amount(),
                                    figure.upperAmount(),
                                    figure.unit(),
                                    figure.currency())
                            .bounds();
        } catch (IllegalArgumentException unfit) {
            // reported when it is written
            return null;
        }
    }

    private static String text(Long bound) {
        return bound == null ? null : bound.toString();
    }
}
