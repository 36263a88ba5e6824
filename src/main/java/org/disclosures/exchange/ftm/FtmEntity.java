package org.disclosures.exchange.ftm;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.disclosures.record.OtherNameView;
import org.disclosures.vocabulary.NameKind;

/**
 * An entity of FollowTheMoney. Properties without a value are left out, as the model requires.
 *
 * @param id without dots: Aleph takes the part after one for a signature, and cuts it off
 * @param schema of the model
 * @param properties values, all texts, by the names of their properties
 */
@JsonPropertyOrder({"id", "schema", "properties"})
record FtmEntity(String id, String schema, Map<String, List<String>> properties) {

    /** The maximum length of a name in the model. */
    static final int NAME = 384;

    /** The maximum length of a label, such as a role, in the model. */
    static final int LABEL = 1024;

    FtmEntity(String id, String schema) {
        this(id, schema, new LinkedHashMap<>());
    }

    /** This entity with a further value of a property; unchanged if the value is null. */
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

    /** This entity with other names. */
    FtmEntity withNames(List<OtherNameView> names) {
        return with("alias", named(names, kind -> kind != NameKind.FORMER))
                .with("previousName", named(names, kind -> kind == NameKind.FORMER));
    }

    private static Stream<String> named(List<OtherNameView> names, Predicate<NameKind> kinds) {
        return names.stream().filter(name -> kinds.test(name.kind())).map(OtherNameView::name);
    }

    /** A text cut to the maximum length; another property has it in full. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
