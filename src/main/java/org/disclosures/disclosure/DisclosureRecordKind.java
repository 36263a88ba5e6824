package org.disclosures.disclosure;

import org.disclosures.access.Visibility;
import org.disclosures.record.CatalogueKind;

/** Disclosures. */
public final class DisclosureRecordKind extends CatalogueKind<DisclosureEntry, Disclosure, DisclosureView> {

    public DisclosureRecordKind() {
        super(
                "disclosures",
                "disclosure",
                Disclosure.class,
                Disclosure::new,
                DisclosureEntry.class,
                DisclosureView.class,
                DisclosureService.class);
        orderedByName("title", "titleOrder");
    }

    @Override
    public String seen(Visibility by, String alias) {
        return by.disclosure(alias);
    }
}
