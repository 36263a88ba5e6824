package org.disclosures.scale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.disclosures.country.Country;
import org.disclosures.country.IsoCountries;

/** The records that claims refer to, by index and id, with the number of references to each. */
final class InventedCatalogue {

    private static final String[] BODIES = {
        "%s Courier", "%s Lab", "Ministry of %s", "%s Systems", "Radio %s", "%s Watch"
    };
    private static final int PERSONS_OF_20 = 17;
    private static final int WITHHELD_OF_100 = 4;

    private final LedgerScale scale;
    private final List<Country> countries;
    private final ZipfRanks someCountry;
    private final ZipfRanks someSource;
    private final ZipfRanks someTechnology;
    private final ZipfRanks someTarget;

    InventedCatalogue(LedgerScale scale) {
        this.scale = scale;
        this.countries = inOrderOfNews(scale);
        this.someCountry = new ZipfRanks(countries.size(), 1.1);
        this.someSource = new ZipfRanks(scale.sources(), 1.0);
        this.someTechnology = new ZipfRanks(scale.technologies(), 1.2);
        this.someTarget = new ZipfRanks(scale.targets(), 0.7);
    }

    /** All countries, the most frequently named first; the order depends on the seed. */
    List<Country> countries() {
        return countries;
    }

    String country(SplittableRandom random) {
        return countries.get(someCountry.draw(random)).id();
    }

    String source(SplittableRandom random) {
        return body(someSource.draw(random));
    }

    int technology(SplittableRandom random) {
        return someTechnology.draw(random);
    }

    int target(SplittableRandom random) {
        return someTarget.draw(random);
    }

    String region(SplittableRandom random) {
        return region(random.nextInt(scale.regions()));
    }

    String organisation(SplittableRandom random) {
        return body(random.nextInt(scale.organisations()));
    }

    /** The id of an organisation, and of the source that is the same organisation. */
    static String body(int index) {
        return InventedNames.slug(bodyName(index)) + "-" + index;
    }

    static String bodyName(int index) {
        return BODIES[index % BODIES.length].formatted(InventedNames.place(index));
    }

    static String technology(int index) {
        return InventedNames.slug(technologyName(index)) + "-" + index;
    }

    static String technologyName(int index) {
        return InventedNames.place(index * 5 + 2) + "-" + (index % 9 + 1);
    }

    static String disclosure(int index) {
        return "scale-disclosure-" + index;
    }

    static String region(int index) {
        return InventedNames.slug(regionName(index)) + "-" + index;
    }

    static String regionName(int index) {
        return "Greater " + InventedNames.place(index * 3 + 1);
    }

    /** The id of a target, which does not contain a withheld name. */
    String target(int index) {
        if (!isPerson(index)) {
            return "group-" + index;
        }
        return isWithheld(index) ? "person-" + index : InventedNames.slug(InventedNames.person(index)) + "-" + index;
    }

    boolean isPerson(int index) {
        return scale.random("target kind", index).nextInt(20) < PERSONS_OF_20;
    }

    boolean isWithheld(int index) {
        return isPerson(index) && scale.random("withheld", index).nextInt(100) < WITHHELD_OF_100;
    }

    private static List<Country> inOrderOfNews(LedgerScale scale) {
        List<Country> countries = new ArrayList<>(IsoCountries.all());
        SplittableRandom random = scale.random("country", 0);
        for (int i = countries.size() - 1; i > 0; i--) {
            Collections.swap(countries, i, random.nextInt(i + 1));
        }
        return List.copyOf(countries);
    }
}
