package org.disclosures.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosures.claim.BoundsService;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.http.Reference;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.target.CategoryService;
import org.disclosures.target.CategoryView;

/** Reads categories with their bounds. */
@ApplicationScoped
@Transactional
public class CategoryBoundsService {

    private final CategoryService categories;
    private final BoundsService bounds;

    CategoryBoundsService(CategoryService categories, BoundsService bounds) {
        this.categories = categories;
        this.bounds = bounds;
    }

    /** A page of categories. */
    public Page<CategoryBounds> list(TextPageParameters page) {
        return categories.list(page).map(this::withBounds);
    }

    /** The category of a code; 404 if no public target is in one. */
    public CategoryBounds get(String code) {
        return withBounds(List.of(categories.get(code))).get(0);
    }

    private List<CategoryBounds> withBounds(List<CategoryView> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        Set<String> ids = page.stream().map(CategoryView::id).collect(Collectors.toSet());
        BoundsService.GroupMinimums all = bounds.minimums(
                        FilterCriteria.NONE.with(ClaimFilter.CATEGORY, ids), Dimension.CATEGORY.grouping())
                .get(0);
        return page.stream()
                .map(category -> new CategoryBounds(
                        category,
                        all.bounds().getOrDefault(category.id(), List.of()),
                        all.named().getOrDefault(category.id(), List.of()),
                        Reference.list("categories/" + category.id() + "/targets"),
                        Reference.list("categories/" + category.id() + "/claims")))
                .toList();
    }
}
