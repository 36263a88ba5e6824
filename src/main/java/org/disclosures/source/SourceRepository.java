package org.disclosures.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.disclosures.access.PublicRepository;
import org.disclosures.access.Visibility;

/** Sources. */
@ApplicationScoped
class SourceRepository extends PublicRepository<Source, String> {

    SourceRepository(Visibility visibility) {
        super(Source.class, visibility, visibility::source);
    }

    /** Loads what views of sources need, in one query. */
    void fetchDetails(List<Source> page) {
        ofPage(
                        "from Source s left join fetch s.organisation left join fetch s.names where s in :page",
                        Source.class,
                        page)
                .getResultList();
    }
}
