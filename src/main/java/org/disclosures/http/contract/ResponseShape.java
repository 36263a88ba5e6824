package org.disclosures.http.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Derives the shape of items from the schema of a response. */
record ResponseShape(Map<String, Schema> schemas) {

    private static final String REFERENCE = "Reference";
    private static final String ITEMS = "items";
    private static final String POSITION = "PagePosition";
    private static final int DEEPEST = 2;

    /**
     * The shape of an item.
     *
     * @param name the name of its schema
     * @param references paths of the references in it
     */
    record ItemShape(String name, List<String> fields, List<String> references) {}

    /** True if a response is a page of a list. */
    boolean isPage(Schema response) {
        Schema page = resolve(response);
        return page.getProperties() != null
                && page.getProperties().containsKey(ITEMS)
                && page.getProperties().containsKey("page");
    }

    /** True for a page of a list with an end, false for one of a list that is followed. */
    boolean hasEnd(Schema page) {
        return POSITION.equals(name(resolve(page).getProperties().get("page")));
    }

    /** The shape of a response's resource or, for a list, of one item. */
    ItemShape of(Schema response) {
        Schema reference = item(response);
        Schema item = resolve(reference);
        List<String> references = new ArrayList<>();
        collect(item, "", 1, references);
        return new ItemShape(
                name(reference),
                List.copyOf(item.getProperties().keySet()),
                references.stream().sorted().toList());
    }

    private Schema item(Schema response) {
        Schema resolved = resolve(response);
        if (isPage(response)) {
            return item(resolved.getProperties().get(ITEMS));
        }
        return resolved.getItems() == null ? response : item(resolved.getItems());
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
