package org.disclosures.country;

import jakarta.enterprise.context.ApplicationScoped;
import org.disclosures.access.PublicRepository;
import org.disclosures.access.Visibility;

/** Countries; the whole of ISO 3166-1 is public, whether or not a claim names them. */
@ApplicationScoped
class CountryRepository extends PublicRepository<Country, String> {

    CountryRepository(Visibility visibility) {
        super(Country.class, visibility, country -> "1 = 1");
    }
}
