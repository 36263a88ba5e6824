package org.disclosures.exchange.linked;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.record.OtherNameView;

/** A node of a graph in JSON-LD, or a value of one of its properties. Properties without a value are left out. */
record LinkedDataNode(@JsonValue Map<String, Object> entries) {

    static final String ID = "@id";
    static final String TYPE = "@type";

    /** A node with an address. */
    static LinkedDataNode of(String id, String... types) {
        return new LinkedDataNode(new LinkedHashMap<>()).with(ID, id).with(TYPE, List.of(types));
    }

    /** A node that occurs only within another. */
    static LinkedDataNode within(String... types) {
        return new LinkedDataNode(new LinkedHashMap<>()).with(TYPE, List.of(types));
    }

    /** A text in a language. */
    static LinkedDataNode text(String text, String language) {
        return new LinkedDataNode(new LinkedHashMap<>()).with("@value", text).with("@language", language);
    }

    /** Adds other names, with their languages where these are known. */
    LinkedDataNode withNames(List<OtherNameView> names) {
        return with(
                "alternateName",
                names.stream()
                        .<Object>map(name -> name.language() == null
                                ? name.name()
                                : Map.of("@value", name.name(), "@language", name.language()))
                        .toList());
    }

    LinkedDataNode with(String property, Object value) {
        if (value != null && !(value instanceof List<?> some && some.isEmpty())) {
            entries.put(property, value instanceof List<?> some && some.size() == 1 ? some.get(0) : value);
        }
        return this;
    }
}
