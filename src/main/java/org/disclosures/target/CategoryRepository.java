package org.disclosures.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.disclosures.access.PublicRepository;
import org.disclosures.access.Visibility;

/** Categories of alleged target. */
@ApplicationScoped
class CategoryRepository extends PublicRepository<Category, String> {

    CategoryRepository(Visibility visibility) {
        super(Category.class, visibility, visibility::category);
    }

    /** Loads the labels of categories at hand: one query. */
    void fetchLabels(List<Category> page) {
        ofPage("from Category c left join fetch c.labels where c in :page", Category.class, page)
                .getResultList();
    }
}
