package org.disclosures.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.disclosures.claim.VoiceView;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.ResourceType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that was found.
 *
 * @param type what it is
 * @param typeLabel the type in the caller's language
 * @param reference where it is served
 * @param voice who says what a claim states; absent of other things
 * @param snippets where the words stand in it, as HTML: text is escaped, what was found stands in {@code <em>}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SearchHit", description = "Something that was found")
public record SearchHitView(
        @Schema(description = "What it is") ResourceType type,

        @Schema(description = "The type in the caller’s language")
        String typeLabel,

        @Schema(description = "What it is called, and where it is served")
        Reference reference,

        @Schema(description = "Who says what a claim states, which is what it is called; absent of other things")
        VoiceView voice,

        @Schema(
                description =
                        "Where the words stand in it, as HTML: all text is escaped, and what was found stands in"
                                + " `<em>`; there is no other markup. Empty where the words stand in what is not shown in snippets")
        List<String> snippets) {}
