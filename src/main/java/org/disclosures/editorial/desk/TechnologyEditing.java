package org.disclosures.editorial.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.disclosures.editorial.change.TechnologyWriter;
import org.disclosures.editorial.entry.TechnologyEntry;
import org.disclosures.history.Recorded;
import org.disclosures.http.condition.MergePatch;
import org.disclosures.http.param.Bodies;
import org.disclosures.technology.Technology;
import org.disclosures.technology.TechnologyService;
import org.disclosures.technology.TechnologyView;

/** Edits technologies. */
@ApplicationScoped
class TechnologyEditing extends ThingEditing<TechnologyEntry, Technology, TechnologyView> {

    TechnologyEditing(
            Desk desk,
            Bodies bodies,
            MergePatch patches,
            Proposals proposals,
            ObjectMapper json,
            TechnologyService views) {
        super(
                desk,
                bodies,
                patches,
                proposals,
                json,
                new Things<>(
                        Recorded.TECHNOLOGY,
                        TechnologyEntry.class,
                        Technology.class,
                        "technologies",
                        views,
                        TechnologyWriter::entryOf,
                        TechnologyWriter::new,
                        List.of("select 1 from Claim c where c.technology.id = :id")));
    }
}
