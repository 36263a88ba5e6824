package org.disclosures.technology;

import org.disclosures.access.Visibility;
import org.disclosures.record.CatalogueKind;

/** Technologies. */
public final class TechnologyRecordKind extends CatalogueKind<TechnologyEntry, Technology, TechnologyView> {

    public TechnologyRecordKind() {
        super(
                "technologies",
                "technology",
                Technology.class,
                Technology::new,
                TechnologyEntry.class,
                TechnologyView.class,
                TechnologyService.class);
        orderedByName("name", "nameOrder");
    }

    @Override
    public String seen(Visibility by, String alias) {
        return by.technology(alias);
    }
}
