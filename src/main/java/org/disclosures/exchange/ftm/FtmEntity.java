package org.disclosures.exchange.ftm;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An entity of FollowTheMoney. What has no value is left out, as the model wants it.
 *
 * @param id its id, without dots: Aleph takes what stands behind one for a signature, and cuts it off
 * @param schema what it is, by the model
 * @param properties its values by the names of its properties; all are texts
 */
@JsonPropertyOrder({"id", "schema", "properties"})
record FtmEntity(String id, String schema, Map<String, List<String>> properties) {

    /** How long a name may be by the model. */
    static final int NAME = 384;

    /** How long a label, such as a role, may be by the model. */
    static final int LABEL = 1024;

    FtmEntity(String id, String schema) {
        this(id, schema, new LinkedHashMap<>());
    }

    /** The same entity, with a value of a property beside others; without one if there is none. */
    FtmEntity with(String property, String value) {
        return with(property, Stream.ofNullable(value));
    }

    FtmEntity with(String property, Stream<String> values) {
        List<String> some = Stream.concat(properties.getOrDefault(property, List.of()).stream(), values)
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
        if (!some.isEmpty()) {
            properties.put(property, some);
        }
        return this;
    }

    /** A text that is no longer than it may be; what is longer stands in full in another property. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
