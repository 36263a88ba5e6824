package org.disclosures.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.disclosures.claim.BoundView;
import org.disclosures.claim.BoundsService;
import org.disclosures.claim.NamedPeopleView;
import org.disclosures.http.Reference;
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
        List<String> ids = page.stream().map(CategoryView::id).toList();
        Map<Object, List<BoundView>> all =
                bounds.bounds(Dimension.CATEGORY.grouping(), bounds.targeting().andAny("category.id in ?", ids));
        Map<Object, List<NamedPeopleView>> named =
                bounds.named(Dimension.CATEGORY.grouping(), bounds.targeting().andAny("category.id in ?", ids));
        return page.stream()
                .map(category -> new CategoryBounds(
                        category,
                        all.getOrDefault(category.id(), List.of()),
                        named.getOrDefault(category.id(), List.of()),
                        Reference.list("categories/" + category.id() + "/targets"),
                        Reference.list("categories/" + category.id() + "/claims")))
                .toList();
    }
}
