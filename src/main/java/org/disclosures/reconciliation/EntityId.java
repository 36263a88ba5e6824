package org.disclosures.reconciliation;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.disclosures.http.Reference;
import org.disclosures.vocabulary.ResourceType;

/**
 * The id of an entity among those of every type, written {@code target/emmanuel-macron}.
 *
 * @param resource its type of resource
 * @param id its id there
 */
record EntityId(ResourceType resource, String id) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,100}");

    /** Reads an id; empty if no entity can have it. */
    static Optional<EntityId> read(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !ID.matcher(text.substring(slash + 1)).matches()) {
            return Optional.empty();
        }
        String code = text.substring(0, slash);
        return Arrays.stream(ResourceType.values())
                .filter(type -> type.code().equals(code) && EntityType.has(type))
                .findFirst()
                .map(type -> new EntityId(type, text.substring(slash + 1)));
    }

    /** The path of the entity. */
    String href() {
        return Reference.href(resource.collection(), id);
    }

    @Override
    public String toString() {
        return resource.code() + "/" + id;
    }
}
