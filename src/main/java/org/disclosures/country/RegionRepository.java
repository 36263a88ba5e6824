package org.disclosures.country;

import jakarta.enterprise.context.ApplicationScoped;
import org.disclosures.access.PublicRepository;
import org.disclosures.access.Visibility;

/** Regions. */
@ApplicationScoped
class RegionRepository extends PublicRepository<Region, String> {

    RegionRepository(Visibility visibility) {
        super(Region.class, visibility, visibility::region);
    }
}
