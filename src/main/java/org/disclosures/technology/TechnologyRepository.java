package org.disclosures.technology;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.disclosures.access.PublicRepository;
import org.disclosures.access.Visibility;

/** Technologies. */
@ApplicationScoped
class TechnologyRepository extends PublicRepository<Technology, String> {

    TechnologyRepository(Visibility visibility) {
        super(Technology.class, visibility, visibility::technology);
    }

    /** Loads the vendors of technologies at hand: one query. */
    void fetchVendors(List<Technology> page) {
        getSession()
                .createSelectionQuery("from Technology t join fetch t.vendor where t in :page", Technology.class)
                .setParameterList("page", page)
                .getResultList();
    }
}
