package org.disclosures.target;

import org.disclosures.access.Visibility;
import org.disclosures.record.CatalogueKind;

/** Alleged targets. */
public final class TargetRecordKind extends CatalogueKind<TargetEntry, AllegedTarget, AllegedTargetView> {

    public TargetRecordKind() {
        super(
                "targets",
                "target",
                AllegedTarget.class,
                AllegedTarget::new,
                TargetEntry.class,
                AllegedTargetView.class,
                AllegedTargetService.class);
        orderedByName("displayName", "nameOrder");
        orderedBy("kind");
    }

    @Override
    public String seen(Visibility by, String alias) {
        return by.target(alias);
    }

    // By relations.
    @Override
    public boolean refersToItself() {
        return true;
    }

    @Override
    protected boolean isNameWithheld(TargetEntry entry) {
        return entry.withheld();
    }
}
