package org.disclosures.editorial.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.disclosures.country.Region;
import org.disclosures.country.RegionService;
import org.disclosures.country.RegionView;
import org.disclosures.editorial.change.RegionWriter;
import org.disclosures.editorial.entry.RegionEntry;
import org.disclosures.history.Recorded;
import org.disclosures.http.condition.MergePatch;
import org.disclosures.http.param.Bodies;

/** Edits regions. */
@ApplicationScoped
class RegionEditing extends ThingEditing<RegionEntry, Region, RegionView> {

    RegionEditing(
            Desk desk, Bodies bodies, MergePatch patches, Proposals proposals, ObjectMapper json, RegionService views) {
        super(
                desk,
                bodies,
                patches,
                proposals,
                json,
                new Things<>(
                        Recorded.REGION,
                        RegionEntry.class,
                        Region.class,
                        "regions",
                        views,
                        RegionWriter::entryOf,
                        RegionWriter::new,
                        List.of("select 1 from ClaimPlace p where p.region.id = :id")));
    }
}
