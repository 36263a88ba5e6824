package org.disclosures.source;

import org.disclosures.access.Visibility;
import org.disclosures.record.CatalogueKind;

/** Sources. */
public final class SourceRecordKind extends CatalogueKind<SourceEntry, Source, SourceView> {

    public SourceRecordKind() {
        super("sources", "source", Source.class, Source::new, SourceEntry.class, SourceView.class, SourceService.class);
        orderedByName("name", "nameOrder");
        orderedBy("kind");
    }

    @Override
    public String seen(Visibility by, String alias) {
        return by.source(alias);
    }
}
