package org.disclosures.editorial.entry;

import java.util.List;
import java.util.Map;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.RecordKind;

/**
 * The content of a dataset file.
 *
 * @param catalogue the entries of the records that claims and reports refer to
 * @param reports the reports, with their claims
 */
public record DatasetFile(DatasetHeader dataset, Map<RecordKind, List<Record>> catalogue, List<ReportEntry> reports)
        implements CatalogueEntries {

    @Override
    @SuppressWarnings("unchecked")
    public <E extends Record> List<E> entries(CatalogueKind<E, ?, ?> kind) {
        return (List<E>) catalogue.getOrDefault(kind, List.of());
    }
}
