package org.disclosures.http.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Reads off the schema of a response what its items have. */
record ResponseShape(Map<String, Schema> schemas) {

    private static final String REFERENCE = "Reference";
    private static final String ITEMS = "items";
    private static final String POSITION = "PagePosition";
    private static final int DEEPEST = 2;

    /**
     * What an item has.
     *
     * @param fields the names of its fields
     * @param references the paths of the references in it
     */
    record Item(List<String> fields, List<String> references) {}

    /** Whether a response is a page of a list. */
    boolean isPage(Schema response) {
        Schema page = resolve(response);
        return page.getProperties() != null
                && page.getProperties().containsKey(ITEMS)
                && page.getProperties().containsKey("page");
    }

    /** Whether a page is one of a list that has an end, and is no part of one that is followed. */
    boolean hasEnd(Schema page) {
        return POSITION.equals(name(resolve(page).getProperties().get("page")));
    }

    /** The name of the schema of what a list has. */
    String itemName(Schema page) {
        return name(resolve(page).getProperties().get(ITEMS).getItems());
    }

    /** What the response's resource has, or one of them where it is a list. */
    Item of(Schema response) {
        Schema item = item(response);
        List<String> references = new ArrayList<>();
        collect(item, "", 1, references);
        return new Item(
                List.copyOf(item.getProperties().keySet()),
                references.stream().sorted().toList());
    }

    private Schema item(Schema response) {
        Schema resolved = resolve(response);
        if (isPage(response)) {
            return item(resolved.getProperties().get(ITEMS));
        }
        return resolved.getItems() == null ? resolved : item(resolved.getItems());
    }

    private void collect(Schema schema, String prefix, int depth, List<String> references) {
        if (depth > DEEPEST || schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((name, property) -> {
            Schema inner = property.getItems() == null ? property : property.getItems();
            if (REFERENCE.equals(name(inner))) {
                references.add(prefix + name);
            } else {
                collect(resolve(inner), prefix + name + ".", depth + 1, references);
            }
        });
    }

    private Schema resolve(Schema schema) {
        String name = name(schema);
        return name == null ? schema : schemas.get(name);
    }

    private static String name(Schema schema) {
        return schema.getRef() == null
                ? null
                : schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
    }
}
