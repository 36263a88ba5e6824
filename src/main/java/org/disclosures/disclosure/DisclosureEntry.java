package org.disclosures.disclosure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.disclosures.http.param.UnmisleadingText;
import org.disclosures.http.record.ConstrainedField;
import org.disclosures.record.EntryPatterns;
import org.disclosures.record.FreeText;
import org.disclosures.record.OccurredDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A leak or investigation to which several reports belong. */
@Schema(name = "DisclosureEntry", description = "A leak or investigation to which several reports belong")
public record DisclosureEntry(
        @Schema(description = "Id; permanent")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String id,

        @Schema(description = "Title") @NotBlank @Size(max = 500) @FreeText @UnmisleadingText
        String title,

        @Schema(description = "Summary, in a few sentences; absent if there is none") @Size(max = 2000) @FreeText
        String summary,

        @Schema(description = "Ids of the organisations that took part in it, according to its reports; absent if none")
        @NotNull
        @Size(max = 100)
        List<@NotNull @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG) @Size(max = 100) String>
                partners,

        @Schema(
                description =
                        "Time that it covers, a date or an interval in EDTF, such as 2016/2021; absent if not known")
        @Size(max = 30)
        String period) {

    public DisclosureEntry {
        summary = EntryPatterns.orNull(summary);
        partners = EntryPatterns.set(partners);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @ConstrainedField(
            value = "period",
            with = {})
    @AssertTrue(
            message = "must be a date or an interval in EDTF, such as 2021-07 or 2016/2021, the" + " earlier end first")
    public boolean isPeriodInEdtf() {
        try {
            return period == null || OccurredDate.parse(period) != null;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }
}
