package org.disclosures.scale;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.disclosures.country.Country;
import org.disclosures.vocabulary.NameKind;
import org.disclosures.vocabulary.NameVisibility;
import org.disclosures.vocabulary.OrganisationKind;
import org.disclosures.vocabulary.SourceKind;
import org.disclosures.vocabulary.TargetKind;

/** The rows of records that claims refer to. */
final class CatalogueRows {

    private static final List<String> CATEGORIES = List.of(
            "Reporters",
            "Officials",
            "Campaigners",
            "Lawyers",
            "Executives",
            "Opposition members",
            "Academics",
            "Diplomats",
            "Clergy",
            "Unionists",
            "Physicians",
            "Relatives");

    // Datasets loaded on top of this have positions of their own.
    private static final int FIRST_POSITION = 1_000;

    private static final WeightedValues<OrganisationKind> ORGANISATION_KINDS = new WeightedValues<OrganisationKind>()
            .of(OrganisationKind.NEWS_ORGANISATION, 45)
            .of(OrganisationKind.COMPANY, 25)
            .of(OrganisationKind.NONPROFIT, 15)
            .of(OrganisationKind.GOVERNMENT, 12)
            .of(OrganisationKind.OTHER, 3);
    private static final WeightedValues<SourceKind> LONE_SOURCE_KINDS = new WeightedValues<SourceKind>()
            .of(SourceKind.OFFICIAL, 35)
            .of(SourceKind.PERSON, 25)
            .of(SourceKind.UNNAMED_OFFICIAL, 20)
            .of(SourceKind.COLLECTIVE, 12)
            .of(SourceKind.UNIDENTIFIED, 8);

    private final LedgerScale scale;
    private final InventedCatalogue catalogue;
    private final ZipfRanks someCategory = new ZipfRanks(CATEGORIES.size(), 0.9);

    CatalogueRows(LedgerScale scale, InventedCatalogue catalogue) {
        this.scale = scale;
        this.catalogue = catalogue;
    }

    /** Everything but the targets. */
    RowBatch all() {
        RowBatch rows = new RowBatch();
        for (Country country : catalogue.countries()) {
            rows.add(FilledTable.COUNTRY, country.id(), country.alpha3(), country.numeric(), country.region());
        }
        for (int i = 0; i < scale.regions(); i++) {
            rows.add(FilledTable.REGION, InventedCatalogue.region(i), InventedCatalogue.regionName(i));
        }
        for (int i = 0; i < scale.organisations(); i++) {
            organisation(rows, i);
        }
        for (int i = 0; i < scale.sources(); i++) {
            source(rows, i);
        }
        for (int i = 0; i < scale.technologies(); i++) {
            rows.add(FilledTable.TECHNOLOGY, InventedCatalogue.technology(i), InventedCatalogue.technologyName(i));
            rows.add(
                    FilledTable.TECHNOLOGY_DEVELOPER,
                    InventedCatalogue.technology(i),
                    catalogue.organisation(scale.random("vendor", i)));
        }
        for (int i = 0; i < scale.disclosures(); i++) {
            disclosure(rows, i);
        }
        for (int i = 0; i < CATEGORIES.size(); i++) {
            category(rows, i);
        }
        rows.add(
                FilledTable.DATASET,
                "scale-" + scale.claims(),
                "Invented claims, to try the service at scale",
                PublicationStanding.LOADED);
        return rows;
    }

    /**
     * The targets of a range of indices.
     *
     * @param to the index after the last of them
     */
    RowBatch targets(int from, int to) {
        RowBatch rows = new RowBatch();
        for (int i = from; i < to; i++) {
            target(rows, i);
        }
        return rows;
    }

    // The first is the consortium that others are members of.
    private void organisation(RowBatch rows, int index) {
        SplittableRandom random = scale.random("organisation", index);
        OrganisationKind kind = index == 0 ? OrganisationKind.CONSORTIUM : kind(index);
        String country = random.nextInt(4) > 0 ? catalogue.country(random) : null;
        rows.add(
                FilledTable.ORGANISATION,
                InventedCatalogue.body(index),
                InventedCatalogue.bodyName(index),
                kind.name(),
                country);
        names(rows, FilledTable.ORGANISATION_NAME, InventedCatalogue.body(index), InventedCatalogue.bodyName(index));
        if (index > 0 && kind == OrganisationKind.NEWS_ORGANISATION && random.nextInt(5) == 0) {
            rows.add(FilledTable.ORGANISATION_MEMBERSHIP, InventedCatalogue.body(index), InventedCatalogue.body(0));
        }
    }

    private void disclosure(RowBatch rows, int index) {
        SplittableRandom random = scale.random("disclosure", index);
        int year = 2015 + random.nextInt(8);
        String id = InventedCatalogue.disclosure(index);
        rows.add(
                FilledTable.DISCLOSURE,
                id,
                "The %s files".formatted(InventedNames.place(index * 7 + 4)),
                year + "/" + (year + 1 + random.nextInt(3)));
        rows.add(FilledTable.DISCLOSURE_PARTNER, id, catalogue.organisation(random));
    }

    // One record in five is known in other scripts, too.
    private void names(RowBatch rows, FilledTable table, String id, String name) {
        SplittableRandom random = scale.random(table.name(), id.hashCode());
        if (random.nextInt(5) == 0) {
            rows.add(table, id, 0, InventedNames.cyrillic(name), "ru", NameKind.TRANSLITERATION.name());
            rows.add(table, id, 1, InventedNames.arabic(name), "ar", NameKind.TRANSLITERATION.name());
        }
    }

    private OrganisationKind kind(int organisation) {
        return ORGANISATION_KINDS.draw(scale.random("organisation kind", organisation));
    }

    // Two in three are organisations of the same id.
    private void source(RowBatch rows, int index) {
        SplittableRandom random = scale.random("source", index);
        boolean body = index < scale.organisations() && index % 3 < 2;
        SourceKind kind = body && index > 0 ? sameKind(kind(index)) : LONE_SOURCE_KINDS.draw(random);
        String name =
                switch (index == 0 ? SourceKind.CONSORTIUM : kind) {
                    case PERSON, OFFICIAL -> InventedNames.person(Integer.MAX_VALUE / 8 + index);
                    case UNNAMED_OFFICIAL -> "Unnamed official of " + InventedNames.place(index);
                    case COLLECTIVE -> "Media of " + InventedNames.place(index);
                    case UNIDENTIFIED -> "Unidentified publisher in " + InventedNames.place(index);
                    default -> InventedCatalogue.bodyName(index);
                };
        rows.add(
                FilledTable.SOURCE,
                InventedCatalogue.body(index),
                name,
                (index == 0 ? SourceKind.CONSORTIUM : kind).name(),
                body ? InventedCatalogue.body(index) : null,
                random.nextInt(3) > 0 ? catalogue.country(random) : null);
    }

    private static SourceKind sameKind(OrganisationKind kind) {
        return switch (kind) {
            case NEWS_ORGANISATION -> SourceKind.NEWS_ORGANISATION;
            case COMPANY -> SourceKind.COMPANY;
            case GOVERNMENT -> SourceKind.GOVERNMENT;
            default -> SourceKind.NONPROFIT;
        };
    }

    private static void category(RowBatch rows, int index) {
        String english = CATEGORIES.get(index);
        rows.add(FilledTable.CATEGORY, category(index), FIRST_POSITION + index);
        for (String language : InventedPhrases.LANGUAGES) {
            rows.add(
                    FilledTable.CATEGORY_LABEL,
                    category(index),
                    language,
                    language.equals("en") ? english : english + " (" + language.toUpperCase(Locale.ROOT) + ")");
        }
    }

    private static String category(int index) {
        return "scale-" + InventedNames.slug(CATEGORIES.get(index));
    }

    private void target(RowBatch rows, int index) {
        SplittableRandom random = scale.random("target", index);
        boolean person = catalogue.isPerson(index);
        boolean withheld = catalogue.isWithheld(index);
        int category = someCategory.draw(random);
        String place = InventedNames.place(random.nextInt(900));
        String described = CATEGORIES.get(category).toLowerCase(Locale.ROOT);
        String description = person
                ? "One of the %s of %s, case %d".formatted(described, place, index)
                : "The %s of %s who were counted together in case %d".formatted(described, place, index);
        String name = person
                ? InventedNames.person(index)
                : "%s of %s (%d)".formatted(CATEGORIES.get(category), place, index);
        rows.add(
                FilledTable.ALLEGED_TARGET,
                catalogue.target(index),
                (person ? TargetKind.PERSON : TargetKind.GROUP).name(),
                name,
                description,
                withheld ? description : name,
                (withheld ? NameVisibility.WITHHELD : NameVisibility.PUBLIC).name());
        if (random.nextInt(12) != 0) {
            rows.add(FilledTable.TARGET_CATEGORY, catalogue.target(index), 0, category(category));
            int second = scale.random("second category", index).nextInt(10 * CATEGORIES.size());
            if (second < CATEGORIES.size() && second != category) {
                rows.add(FilledTable.TARGET_CATEGORY, catalogue.target(index), 1, category(second));
            }
        }
        if (person) {
            names(rows, FilledTable.TARGET_NAME, catalogue.target(index), name);
        }
        Set<String> countries = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            countries.add(catalogue.country(random));
        }
        countries.forEach(country -> rows.add(FilledTable.TARGET_COUNTRY, catalogue.target(index), country));
        if (random.nextInt(3) == 0) {
            rows.add(FilledTable.TARGET_AFFILIATION, catalogue.target(index), catalogue.organisation(random));
        }
    }
}
