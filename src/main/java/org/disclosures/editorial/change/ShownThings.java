package org.disclosures.editorial.change;

import org.disclosures.country.Region;
import org.disclosures.history.Recorded;
import org.disclosures.source.Organisation;
import org.disclosures.source.Source;
import org.disclosures.target.AllegedTarget;
import org.disclosures.target.Category;
import org.disclosures.technology.Technology;
import org.disclosures.vocabulary.NameVisibility;

/** Checks the public texts of the records that an entry refers to, since their authors may not have known of a withheld name. */
final class ShownThings {

    private ShownThings() {}

    static void target(Change change, Object entry, String field, AllegedTarget target) {
        if (target == null) {
            return;
        }
        String name = target.nameVisibility() == NameVisibility.WITHHELD ? null : target.name();
        if (change.shows(entry, field, Recorded.TARGET, target.id(), target.description(), name)) {
            target.affiliations().forEach(body -> organisation(change, entry, field, body));
            Category category = target.category();
            if (category != null) {
                String[] labels = category.labels().values().toArray(new String[0]);
                change.shows(entry, field, Recorded.CATEGORY, category.id(), labels);
            }
        }
    }

    static void technology(Change change, Object entry, Technology technology) {
        if (technology != null
                && change.shows(entry, "technology", Recorded.TECHNOLOGY, technology.id(), technology.name())) {
            organisation(change, entry, "technology", technology.vendor());
        }
    }

    static void source(Change change, Object entry, String field, Source source) {
        if (source != null && change.shows(entry, field, Recorded.SOURCE, source.id(), source.name())) {
            organisation(change, entry, field, source.organisation());
        }
    }

    static void region(Change change, Object entry, Region region) {
        if (region != null) {
            change.shows(entry, "region", Recorded.REGION, region.id(), region.name());
        }
    }

    private static void organisation(Change change, Object entry, String field, Organisation body) {
        if (body != null && change.shows(entry, field, Recorded.ORGANISATION, body.id(), body.name())) {
            body.memberOf().forEach(whole -> organisation(change, entry, field, whole));
        }
    }
}
