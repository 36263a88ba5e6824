package org.disclosures.scale;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.disclosures.country.Country;
import org.disclosures.vocabulary.NameVisibility;
import org.disclosures.vocabulary.OrganisationKind;
import org.disclosures.vocabulary.SourceKind;
import org.disclosures.vocabulary.TargetKind;

/** The rows of what claims speak of. */
final class Things {

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

    // Datasets that are loaded on top of this have positions of their own.
    private static final int FIRST_POSITION = 1_000;

    private static final Weighted<OrganisationKind> ORGANISATION_KINDS = new Weighted<OrganisationKind>()
            .of(OrganisationKind.NEWS_ORGANISATION, 45)
            .of(OrganisationKind.COMPANY, 25)
            .of(OrganisationKind.NONPROFIT, 15)
            .of(OrganisationKind.GOVERNMENT, 12)
            .of(OrganisationKind.OTHER, 3);
    private static final Weighted<SourceKind> LONE_SOURCE_KINDS = new Weighted<SourceKind>()
            .of(SourceKind.OFFICIAL, 35)
            .of(SourceKind.PERSON, 25)
            .of(SourceKind.UNNAMED_OFFICIAL, 20)
            .of(SourceKind.COLLECTIVE, 12)
            .of(SourceKind.UNIDENTIFIED, 8);

    private final Scale scale;
    private final Catalogue catalogue;
    private final Zipf someCategory = new Zipf(CATEGORIES.size(), 0.9);

    Things(Scale scale, Catalogue catalogue) {
        this.scale = scale;
        this.catalogue = catalogue;
    }

    /** Everything but the targets. */
    Rows all() {
        Rows rows = new Rows();
        for (Country country : catalogue.countries()) {
            rows.add(Table.COUNTRY, country.id(), country.alpha3(), country.numeric(), country.region());
        }
        for (int i = 0; i < scale.regions(); i++) {
            rows.add(Table.REGION, Catalogue.region(i), Catalogue.regionName(i));
        }
        for (int i = 0; i < scale.organisations(); i++) {
            organisation(rows, i);
        }
        for (int i = 0; i < scale.sources(); i++) {
            source(rows, i);
        }
        for (int i = 0; i < scale.technologies(); i++) {
            String vendor = catalogue.organisation(scale.random("vendor", i));
            rows.add(Table.TECHNOLOGY, Catalogue.technology(i), Catalogue.technologyName(i), vendor);
        }
        for (int i = 0; i < CATEGORIES.size(); i++) {
            category(rows, i);
        }
        rows.add(
                Table.DATASET,
                "scale-" + scale.claims(),
                "Invented claims, to try the service at scale",
                Standing.LOADED);
        return rows;
    }

    /**
     * The targets of some indices.
     *
     * @param to behind the last of them
     */
    Rows targets(int from, int to) {
        Rows rows = new Rows();
        for (int i = from; i < to; i++) {
            target(rows, i);
        }
        return rows;
    }

    // The first is the consortium that others are members of.
    private void organisation(Rows rows, int index) {
        SplittableRandom random = scale.random("organisation", index);
        OrganisationKind kind = index == 0 ? OrganisationKind.CONSORTIUM : kind(index);
        String country = random.nextInt(4) > 0 ? catalogue.country(random) : null;
        rows.add(Table.ORGANISATION, Catalogue.body(index), Catalogue.bodyName(index), kind.name(), country);
        if (index > 0 && kind == OrganisationKind.NEWS_ORGANISATION && random.nextInt(5) == 0) {
            rows.add(Table.ORGANISATION_MEMBERSHIP, Catalogue.body(index), Catalogue.body(0));
        }
    }

    private OrganisationKind kind(int organisation) {
        return ORGANISATION_KINDS.draw(scale.random("organisation kind", organisation));
    }

    // Two in three are bodies of the same id.
    private void source(Rows rows, int index) {
        SplittableRandom random = scale.random("source", index);
        boolean body = index < scale.organisations() && index % 3 < 2;
        SourceKind kind = body && index > 0 ? sameKind(kind(index)) : LONE_SOURCE_KINDS.draw(random);
        String name =
                switch (index == 0 ? SourceKind.CONSORTIUM : kind) {
                    case PERSON, OFFICIAL -> Names.person(Integer.MAX_VALUE / 8 + index);
                    case UNNAMED_OFFICIAL -> "Unnamed official of " + Names.place(index);
                    case COLLECTIVE -> "Media of " + Names.place(index);
                    case UNIDENTIFIED -> "Unidentified publisher in " + Names.place(index);
                    default -> Catalogue.bodyName(index);
                };
        rows.add(
                Table.SOURCE,
                Catalogue.body(index),
                name,
                (index == 0 ? SourceKind.CONSORTIUM : kind).name(),
                body ? Catalogue.body(index) : null,
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

    private static void category(Rows rows, int index) {
        String english = CATEGORIES.get(index);
        rows.add(Table.CATEGORY, category(index), FIRST_POSITION + index);
        for (String language : Phrases.LANGUAGES) {
            rows.add(
                    Table.CATEGORY_LABEL,
                    category(index),
                    language,
                    language.equals("en") ? english : english + " (" + language.toUpperCase(Locale.ROOT) + ")");
        }
    }

    private static String category(int index) {
        return "scale-" + Names.slug(CATEGORIES.get(index));
    }

    private void target(Rows rows, int index) {
        SplittableRandom random = scale.random("target", index);
        boolean person = catalogue.isPerson(index);
        boolean withheld = catalogue.isWithheld(index);
        int category = someCategory.draw(random);
        String place = Names.place(random.nextInt(900));
        String described = CATEGORIES.get(category).toLowerCase(Locale.ROOT);
        String description = person
                ? "One of the %s of %s, case %d".formatted(described, place, index)
                : "The %s of %s who were counted together in case %d".formatted(described, place, index);
        String name = person ? Names.person(index) : "%s of %s (%d)".formatted(CATEGORIES.get(category), place, index);
        rows.add(
                Table.ALLEGED_TARGET,
                catalogue.target(index),
                (person ? TargetKind.PERSON : TargetKind.GROUP).name(),
                name,
                description,
                withheld ? description : name,
                (withheld ? NameVisibility.WITHHELD : NameVisibility.PUBLIC).name(),
                random.nextInt(12) == 0 ? null : category(category));
        Set<String> countries = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            countries.add(catalogue.country(random));
        }
        countries.forEach(country -> rows.add(Table.TARGET_COUNTRY, catalogue.target(index), country));
        if (random.nextInt(3) == 0) {
            rows.add(Table.TARGET_AFFILIATION, catalogue.target(index), catalogue.organisation(random));
        }
    }
}
