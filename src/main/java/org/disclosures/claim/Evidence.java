package org.disclosures.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.disclosures.http.param.UnmisleadingText;
import org.disclosures.http.record.ConstrainedField;
import org.disclosures.record.EntryPatterns;
import org.disclosures.vocabulary.EvidenceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of evidence that the source shows for a claim. */
@Embeddable
@Schema(name = "EvidenceEntry", description = "A piece of evidence that the source shows for a claim")
public record Evidence(
        @Schema(description = "Kind of evidence") @NotNull @Enumerated(EnumType.STRING)
        EvidenceKind kind,

        @Schema(description = "Title, or a short description; absent if none") @Size(max = 500) @UnmisleadingText
        String title,

        @Schema(description = "Web address; absent if not known")
        @Size(max = 2000)
        @Pattern(regexp = EntryPatterns.ADDRESS, message = EntryPatterns.NO_ADDRESS)
        String url,

        @Schema(description = "Web address of an archived copy; absent if not known")
        @Size(max = 2000)
        @Pattern(regexp = EntryPatterns.ADDRESS, message = EntryPatterns.NO_ADDRESS)
        @Column(name = "archived_url")
        String archivedUrl,

        @Schema(description = "SHA-256 of the file, 64 hexadecimal digits in lower case; absent if not known")
        @Pattern(regexp = "[0-9a-f]{64}", message = "must have 64 hexadecimal digits in lower case")
        String sha256,

        @Schema(
                description =
                        "Identifier that others know it by, such as the number of a CVE or a domain; absent if none")
        @Size(max = 300)
        @UnmisleadingText
        String identifier) {

    public Evidence {
        title = EntryPatterns.orNull(title);
        identifier = EntryPatterns.orNull(identifier);
        url = EntryPatterns.address(url);
        archivedUrl = EntryPatterns.address(archivedUrl);
    }

    /** Maximum number of pieces of evidence of a claim. */
    public static final int MOST = 100;

    @JsonIgnore
    @Schema(hidden = true)
    @ConstrainedField(
            value = "title",
            with = {"url", "archivedUrl", "sha256", "identifier"})
    @AssertTrue(
            message = "must not be empty without a `url`, `archivedUrl`, `sha256` or `identifier`; give one of them")
    public boolean isIdentified() {
        return sha256 != null || texts().findAny().isPresent();
    }

    /** The texts in which somebody could be named. */
    Stream<String> texts() {
        return Stream.of(title, url, archivedUrl, identifier).filter(Objects::nonNull);
    }

    /**
     * This evidence without names; an ellipsis is left of one that had nothing else.
     *
     * @param text takes names out of a text
     * @param address gives null for an address or identifier with a name, since what is left of one would lead elsewhere
     */
    Evidence without(UnaryOperator<String> text, UnaryOperator<String> address) {
        Evidence left = new Evidence(
                kind,
                text.apply(title),
                address.apply(url),
                address.apply(archivedUrl),
                sha256,
                address.apply(identifier));
        return left.isIdentified() ? left : new Evidence(kind, Placeholders.ELLIPSIS, null, null, null, null);
    }

    /** Replaces the evidence in a list of an entity; a list that is equal is not touched. */
    static void replace(List<Evidence> present, List<Evidence> evidence) {
        if (!List.copyOf(present).equals(evidence)) {
            present.clear();
            present.addAll(evidence);
        }
    }
}
