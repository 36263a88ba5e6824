package org.disclosures.target;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.RelationKind;

/**
 * The relations between some targets and others that a caller may see.
 *
 * @param own what targets are to others, by their ids
 * @param inverse what others are to targets, by the ids of these
 * @param labels words a kind at the target that is it
 * @param inverseLabels words a kind at the other target
 */
record TargetRelations(
        Map<String, List<RelatedTarget>> own,
        Map<String, List<RelatedTarget>> inverse,
        Function<RelationKind, String> labels,
        Function<RelationKind, String> inverseLabels) {

    private static final Comparator<RelatedTarget> ORDER = Comparator.comparing(RelatedTarget::kind)
            .thenComparing(related -> related.other().displayName())
            .thenComparing(related -> related.other().id());

    /** Another target in a relation. */
    record RelatedTarget(RelationKind kind, AllegedTarget other) {}

    /** What a target is to others. */
    List<TargetRelationView> of(AllegedTarget target) {
        return views(own.getOrDefault(target.id(), List.of()), labels);
    }

    /** What others are to a target. */
    List<TargetRelationView> inverseOf(AllegedTarget target) {
        return views(inverse.getOrDefault(target.id(), List.of()), inverseLabels);
    }

    private static List<TargetRelationView> views(List<RelatedTarget> related, Function<RelationKind, String> labels) {
        return related.stream()
                .sorted(ORDER)
                .map(one -> new TargetRelationView(
                        one.kind(),
                        labels.apply(one.kind()),
                        Reference.to("targets", one.other().id(), one.other().displayName()),
                        Reference.list("targets/" + one.other().id() + "/claims")))
                .toList();
    }
}
