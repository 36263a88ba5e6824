package org.disclosures.editorial.desk;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.EditedRecord;
import org.disclosures.target.CategoryEntry;
import org.disclosures.target.CategoryView;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Writes categories. */
@Path("/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories")
@EditedRecord(name = "Category", one = "a category")
public class CategoryEditResource extends EditResource<CategoryEntry, CategoryView> {

    CategoryEditResource(CatalogueEditings editings) {
        super(editings.of(CategoryEntry.class));
    }
}
