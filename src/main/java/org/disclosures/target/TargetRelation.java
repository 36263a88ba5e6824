package org.disclosures.target;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import org.disclosures.record.EntryPatterns;
import org.disclosures.vocabulary.RelationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a target is to another one. It is hidden while the name of either is withheld. */
@Embeddable
@Schema(name = "TargetRelationEntry", description = "What a target is to another one, according to sources")
public record TargetRelation(
        @Schema(description = "Id of the other target")
        @NotNull
        @Pattern(regexp = EntryPatterns.SLUG, message = EntryPatterns.NO_SLUG)
        @Size(max = 100)
        @Column(name = "related_id")
        String target,

        @Schema(description = "What the target is to the other: its relative, associate, counsel or staff")
        @NotNull
        @Enumerated(EnumType.STRING)
        RelationKind kind)
        implements Comparable<TargetRelation> {

    // One without all of its fields is an error, which is noted later.
    private static final Comparator<TargetRelation> ORDER = Comparator.comparing(
                    TargetRelation::target, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(TargetRelation::kind, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(TargetRelation other) {
        return ORDER.compare(this, other);
    }
}
