package org.disclosures.source;

import org.disclosures.access.Visibility;
import org.disclosures.record.CatalogueKind;

/** Organisations. */
public final class OrganisationRecordKind extends CatalogueKind<OrganisationEntry, Organisation, OrganisationView> {

    public OrganisationRecordKind() {
        super(
                "organisations",
                "organisation",
                Organisation.class,
                Organisation::new,
                OrganisationEntry.class,
                OrganisationView.class,
                OrganisationService.class);
        orderedByName("name", "nameOrder");
        orderedBy("kind");
    }

    @Override
    public String seen(Visibility by, String alias) {
        return by.organisation(alias);
    }
}
