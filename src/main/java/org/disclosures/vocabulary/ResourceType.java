package org.disclosures.vocabulary;

import java.util.Arrays;
import org.disclosures.http.Term;

/** The types of resource that search finds. */
public enum ResourceType implements Term {
    CLAIM("claims"),
    TARGET("targets"),
    SOURCE("sources"),
    ORGANISATION("organisations"),
    REPORT("reports"),
    COUNTRY("countries"),
    TECHNOLOGY("technologies"),
    REGION("regions"),
    CATEGORY("categories"),
    DISCLOSURE("disclosures");

    private final String collection;

    ResourceType(String collection) {
        this.collection = collection;
    }

    /** The collection that such resources are served in. */
    public String collection() {
        return collection;
    }

    /** The type of the resources of a collection. */
    public static ResourceType ofCollection(String collection) {
        return Arrays.stream(values())
                .filter(type -> type.collection.equals(collection))
                .findFirst()
                .orElseThrow();
    }

    /** The type of a code; an {@link IllegalArgumentException} if there is none. */
    public static ResourceType of(String code) {
        return Term.find(values(), code)
                .orElseThrow(() -> new IllegalArgumentException("Unknown type of resource: " + code));
    }
}
