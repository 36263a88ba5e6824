package org.disclosures.editorial.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.disclosures.editorial.change.SourceWriter;
import org.disclosures.editorial.entry.SourceEntry;
import org.disclosures.history.Recorded;
import org.disclosures.http.condition.MergePatch;
import org.disclosures.http.param.Bodies;
import org.disclosures.source.Source;
import org.disclosures.source.SourceService;
import org.disclosures.source.SourceView;

/** Edits sources. */
@ApplicationScoped
class SourceEditing extends ThingEditing<SourceEntry, Source, SourceView> {

    SourceEditing(
            Desk desk, Bodies bodies, MergePatch patches, Proposals proposals, ObjectMapper json, SourceService views) {
        super(
                desk,
                bodies,
                patches,
                proposals,
                json,
                new Things<>(
                        Recorded.SOURCE,
                        SourceEntry.class,
                        Source.class,
                        "sources",
                        views,
                        SourceWriter::entryOf,
                        SourceWriter::new,
                        List.of(
                                "select 1 from Attribution a where a.source.id = :id",
                                "select 1 from Report r where r.publisher.id = :id")));
    }
}
