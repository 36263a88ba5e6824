package org.disclosures.country;

import org.disclosures.access.Visibility;
import org.disclosures.record.CatalogueKind;

/** Regions. */
public final class RegionRecordKind extends CatalogueKind<RegionEntry, Region, RegionView> {

    public RegionRecordKind() {
        super("regions", "region", Region.class, Region::new, RegionEntry.class, RegionView.class, RegionService.class);
        orderedByName("name", "nameOrder");
    }

    @Override
    public String seen(Visibility by, String alias) {
        return by.region(alias);
    }
}
