package org.disclosures.target;

import java.util.Optional;
import org.disclosures.access.Visibility;
import org.disclosures.record.CatalogueKind;

/** Categories of alleged target. */
public final class CategoryRecordKind extends CatalogueKind<CategoryEntry, Category, CategoryView> {

    public CategoryRecordKind() {
        super(
                "categories",
                "category",
                Category.class,
                Category::new,
                CategoryEntry.class,
                CategoryView.class,
                CategoryService.class);
        orderedBy("position");
    }

    @Override
    public String seen(Visibility by, String alias) {
        return by.category(alias);
    }

    @Override
    public Optional<String> unique() {
        return Optional.of("position");
    }
}
