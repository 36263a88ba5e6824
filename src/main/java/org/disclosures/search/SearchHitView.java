package org.disclosures.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.disclosures.claim.VoiceView;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.ResourceType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A search result. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SearchHit", description = "A search result")
public record SearchHitView(
        @Schema(description = "Type of record") ResourceType type,

        @Schema(description = "Type in the caller’s language")
        String typeLabel,

        @Schema(description = "Name and address of the record")
        Reference reference,

        @Schema(description = "Attribution of a claim, whose statement serves as its name; absent for other records")
        VoiceView voice,

        @Schema(
                description = "Passages in which the words occur, as HTML: all text is escaped, matches are in `<em>`, "
                        + "and there is no other markup. Empty if the words occur only in fields not shown in "
                        + "snippets")
        List<String> snippets) {}
