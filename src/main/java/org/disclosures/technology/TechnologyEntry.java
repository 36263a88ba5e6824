package org.disclosures.technology;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.disclosures.http.param.Distinct;
import org.disclosures.http.param.UnmisleadingText;
import org.disclosures.http.record.ConstrainedField;
import org.disclosures.http.record.FormerName;
import org.disclosures.record.EntryPatterns;
import org.disclosures.record.FreeText;
import org.disclosures.record.OtherName;
import org.disclosures.vocabulary.TechnologyKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A spyware product or an exploit. */
@Schema(name = "TechnologyEntry", description = "A spyware product or an exploit")
public record TechnologyEntry(
        @Schema(description = "Id; permanent")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        String id,

        @Schema(description = "Name") @NotBlank @Size(max = 300) @FreeText @UnmisleadingText
        String name,

        @Schema(description = "Other names, in order; absent if none")
        @NotNull
        @Size(max = OtherName.MOST)
        @FreeText
        @Distinct
        List<@NotNull @Valid OtherName> names,

        @Schema(description = "Kind of technology: spyware or an exploit; spyware where absent")
        TechnologyKind kind,

        @Schema(description = "Ids of the organisations that make it, according to sources; absent if not known")
        @FormerName("vendor")
        @NotNull
        @Size(max = 100)
        List<@NotNull @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG) @Size(max = 100) String>
                developers,

        @Schema(description = "Ids of the organisations that sell it, according to sources; absent if not known")
        @NotNull
        @Size(max = 100)
        List<@NotNull @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG) @Size(max = 100) String>
                sellers,

        @Schema(
                description =
                        "CVE ids of the vulnerabilities that an exploit uses; absent if there are none or they are not"
                                + " known")
        @NotNull
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = EntryPatterns.CVE, message = EntryPatterns.NO_CVE) @Size(max = 20) String>
                cves) {

    public TechnologyEntry {
        names = EntryPatterns.orEmpty(names);
        kind = kind == null ? TechnologyKind.SPYWARE : kind;
        developers = EntryPatterns.set(developers);
        sellers = EntryPatterns.set(sellers);
        cves = EntryPatterns.set(cves);
    }

    @JsonIgnore
    @Schema(hidden = true)
    @ConstrainedField(value = "cves", with = "kind")
    @AssertTrue(message = "apply only to an exploit; remove them, or make the `kind` exploit")
    public boolean isExploitIfItHasCves() {
        return cves.isEmpty() || kind == TechnologyKind.EXPLOIT;
    }
}
