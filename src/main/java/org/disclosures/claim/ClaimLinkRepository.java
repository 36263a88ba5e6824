package org.disclosures.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.disclosures.access.PublicRepository;
import org.disclosures.access.Visibility;

/** Links between claims; a link is public when both its claims are. */
@ApplicationScoped
class ClaimLinkRepository extends PublicRepository<ClaimLink, UUID> {

    ClaimLinkRepository(Visibility visibility) {
        super(
                ClaimLink.class,
                visibility,
                link -> visibility.claim(link + ".from") + " and " + visibility.claim(link + ".to"));
    }

    /** Loads the claims of links, with their targets; takes one query. */
    void fetchClaims(List<ClaimLink> page) {
        ofPage(
                        "from ClaimLink l join fetch l.from f left join fetch f.target join fetch l.to t"
                                + " left join fetch t.target where l in :page",
                        ClaimLink.class,
                        page)
                .getResultList();
    }
}
