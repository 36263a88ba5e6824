package org.disclosures.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A short description in HTML. */
@Schema(name = "Flyout", description = "What something is, in short")
public record FlyoutView(
        @Schema(description = "Its id") String id,

        @Schema(description = "What it is, as HTML: all text is escaped, and nothing in it runs or is fetched")
        String html) {}
