package org.disclosures.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.access.PublicService;
import org.disclosures.http.Reference;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.language.Language;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.representation.KnownIds;

/** Reads categories. */
@ApplicationScoped
@Transactional
public class CategoryService extends PublicService<Category, CategoryView> {

    private static final Sorting<Category> SORTING =
            Sorting.bySlug(Category.class, "position", SortField.of("position"));

    private final CategoryRepository categories;
    private final Language language;

    CategoryService(CategoryRepository categories, Language language, KnownIds knownIds, FullTextSearch fullText) {
        super(categories, SORTING, CategoryView::id, knownIds, fullText);
        this.categories = categories;
        this.language = language;
    }

    /** A page of categories. */
    public Page<CategoryView> list(TextPageParameters page) {
        return list(FilterParameters.NONE, page);
    }

    /** A reference to a category whose labels are at hand. */
    public Reference reference(Category category) {
        return Reference.to("categories", category.id(), label(category));
    }

    @Override
    public String collection() {
        return "categories";
    }

    @Override
    public List<String> all() {
        return categories.ids(ParameterValues.MOST_VALUES);
    }

    /** The public categories of these codes, in their order. */
    @Override
    public Map<String, CategoryView> views(Collection<String> ids) {
        List<Category> found = categories.findPublic(ids).stream()
                .sorted(Comparator.comparing(Category::position))
                .toList();
        Map<String, CategoryView> views = new LinkedHashMap<>();
        views(found).forEach(view -> views.put(view.id(), view));
        return views;
    }

    @Override
    protected List<CategoryView> views(List<Category> page) {
        categories.fetchLabels(page);
        return page.stream()
                .map(category ->
                        new CategoryView(category.id(), label(category), Reference.href("categories", category.id())))
                .toList();
    }

    private String label(Category category) {
        return language.label(category.labels(), category.id());
    }
}
