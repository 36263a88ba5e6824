package org.disclosures.claim;

import org.disclosures.access.Visibility;
import org.disclosures.record.RecordKind;

/** Claims. */
public final class ClaimRecordKind extends RecordKind {

    public ClaimRecordKind() {
        super("claims", "claim", Claim.class, ClaimView.class);
        part(Attribution.class, "claim");
        part(ClaimPlace.class, "claim");
        part(ClaimParty.class, "claim");
        part(ClaimTechnology.class, "claim");
        part(ClaimMention.class, "claim");
        part(ClaimLink.class, "from");
        orderedBy(
                "assertedOn",
                "reportId",
                "position",
                "kind",
                "assurance",
                "lowerBoundOrder",
                "occurredOrder",
                "changedAt");
    }

    @Override
    public String seen(Visibility by, String alias) {
        return by.claim(alias);
    }
}
