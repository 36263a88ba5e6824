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

    /** Loads what views of technologies need, in one query. */
    void fetchDetails(List<Technology> page) {
        getSession()
                .createSelectionQuery(
                        "from Technology t join fetch t.vendor left join fetch t.names where t in :page",
                        Technology.class)
                .setParameterList("page", page)
                .getResultList();
    }
}
