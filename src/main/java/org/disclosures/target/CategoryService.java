package org.disclosures.target;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.http.Reference;
import org.disclosures.http.language.Language;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.Values;
import org.disclosures.http.problem.Faults;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.representation.PublicResources;

/** Reads categories. */
@ApplicationScoped
@Transactional
public class CategoryService implements PublicResources {

    private static final Sorting<Category> SORTING =
            Sorting.bySlug(Category.class, "position", SortField.of("position"));

    private final CategoryRepository categories;
    private final Language language;

    CategoryService(CategoryRepository categories, Language language) {
        this.categories = categories;
        this.language = language;
    }

    /** A page of categories. */
    public Page<CategoryView> list(PageParameters page) {
        Values values = new Values(new Faults());
        PageRequest<Category> request = page.read(values, SORTING);
        values.faults().throwIfAny();
        return categories.page(categories.conditions(), request).map(this::views);
    }

    /** The category of a code; 404 if no public target is in one. */
    public CategoryView get(String code) {
        return views(categories.findPublic(code).stream().toList()).stream()
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    /** A reference to a category whose labels are at hand; null for null. */
    public Reference reference(Category category) {
        return category == null ? null : Reference.to("categories", category.id(), label(category));
    }

    @Override
    public String collection() {
        return "categories";
    }

    @Override
    public Set<String> known(Collection<String> ids) {
        return categories.known(ids);
    }

    @Override
    public List<String> all() {
        return categories.ids(Values.MOST_VALUES);
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

    private List<CategoryView> views(List<Category> page) {
        categories.fetchLabels(page);
        return page.stream()
                .map(category ->
                        new CategoryView(category.id(), label(category), Reference.href("categories", category.id())))
                .toList();
    }

    private String label(Category category) {
        Map<String, String> labels = category.labels();
        String fallback = labels.getOrDefault(Language.SERVED.get(0).toLanguageTag(), category.id());
        return labels.getOrDefault(language.tag(), fallback);
    }
}
