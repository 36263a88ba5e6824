package org.disclosures.record;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.disclosures.http.param.UnmisleadingText;
import org.disclosures.vocabulary.NameKind;
import org.disclosures.vocabulary.TermLabels;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name of a record other than its main name. */
@Embeddable
@Schema(name = "OtherNameEntry", description = "A name other than the main name")
public record OtherName(
        @Schema(description = "The name, as written in its language and script")
        @NotBlank
        @Size(max = 300)
        @FreeText
        @UnmisleadingText
        String name,

        @Schema(
                description = "Language of the name (BCP 47), with its script where that is not the usual one, such as "
                        + "`ru-Latn`; absent if not known")
        @Pattern(regexp = EntryPatterns.LANGUAGE, message = EntryPatterns.NO_LANGUAGE)
        @Size(max = 35)
        String language,

        @Schema(description = "Kind of name") @NotNull @Enumerated(EnumType.STRING)
        NameKind kind) {

    /** Maximum number of other names of a record. */
    public static final int MOST = 50;

    /** Replaces the names in a list of an entity; one that is equal is not touched. */
    public static void replace(List<OtherName> present, List<OtherName> names) {
        if (!List.copyOf(present).equals(names)) {
            present.clear();
            present.addAll(names);
        }
    }

    /** The views of names, in order. */
    public static List<OtherNameView> views(List<OtherName> names, TermLabels labels) {
        return names.stream()
                .map(name -> new OtherNameView(name.name(), name.language(), name.kind(), labels.of(name.kind())))
                .toList();
    }
}
