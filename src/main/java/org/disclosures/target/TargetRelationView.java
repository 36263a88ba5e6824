package org.disclosures.target;

import org.disclosures.http.Reference;
import org.disclosures.vocabulary.RelationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A relation between two targets, at one of them. */
@Schema(name = "TargetRelation", description = "A relation between two targets, according to sources")
public record TargetRelationView(
        @Schema(description = "What the one target is to the other")
        RelationKind kind,

        @Schema(description = "Kind in the caller’s language, worded for this side of the relation")
        String kindLabel,

        @Schema(description = "Other target") Reference target,

        @Schema(description = "Address of the list of claims about the other target")
        String claimsHref) {}
