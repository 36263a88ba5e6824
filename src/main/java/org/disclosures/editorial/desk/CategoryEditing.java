package org.disclosures.editorial.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.disclosures.editorial.change.CategoryWriter;
import org.disclosures.editorial.entry.CategoryEntry;
import org.disclosures.history.Recorded;
import org.disclosures.http.condition.MergePatch;
import org.disclosures.http.param.Bodies;
import org.disclosures.target.Category;
import org.disclosures.target.CategoryService;
import org.disclosures.target.CategoryView;

/** Edits categories. */
@ApplicationScoped
class CategoryEditing extends ThingEditing<CategoryEntry, Category, CategoryView> {

    CategoryEditing(
            Desk desk,
            Bodies bodies,
            MergePatch patches,
            Proposals proposals,
            ObjectMapper json,
            CategoryService views) {
        super(
                desk,
                bodies,
                patches,
                proposals,
                json,
                new Things<>(
                        Recorded.CATEGORY,
                        CategoryEntry.class,
                        Category.class,
                        "categories",
                        views,
                        CategoryWriter::entryOf,
                        CategoryWriter::new,
                        List.of("select 1 from AllegedTarget t where t.category.id = :id")));
    }
}
