package org.disclosures.reconciliation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.disclosures.http.Term;
import org.disclosures.vocabulary.ResourceType;
import org.disclosures.vocabulary.TargetKind;

/** The types of the entities that names are matched to. A person, a group and a targeted organisation are kinds of target. */
public enum EntityType implements Term {
    TARGET(ResourceType.TARGET, null),
    PERSON(ResourceType.TARGET, TargetKind.PERSON),
    GROUP(ResourceType.TARGET, TargetKind.GROUP),
    TARGETED_ORGANISATION(ResourceType.TARGET, TargetKind.ORGANISATION),
    SOURCE(ResourceType.SOURCE, null),
    ORGANISATION(ResourceType.ORGANISATION, null),
    COUNTRY(ResourceType.COUNTRY, null),
    TECHNOLOGY(ResourceType.TECHNOLOGY, null),
    DISCLOSURE(ResourceType.DISCLOSURE, null);

    private final ResourceType resource;
    private final TargetKind kind;

    EntityType(ResourceType resource, TargetKind kind) {
        this.resource = resource;
        this.kind = kind;
    }

    /** The resource type of its entities. */
    ResourceType resource() {
        return resource;
    }

    /** The kind of target that it is; null unless it is one. */
    TargetKind kind() {
        return kind;
    }

    /** The types of an entity, the most specific first. */
    static List<EntityType> of(ResourceType resource, String kind) {
        return Arrays.stream(values())
                .filter(type -> type.resource == resource
                        && (type.kind == null || type.kind.code().equals(kind)))
                .sorted(Comparator.comparing(type -> type.kind == null))
                .toList();
    }
}
