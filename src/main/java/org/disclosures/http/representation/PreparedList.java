package org.disclosures.http.representation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;

/**
 * A list of views as finished JSON, which Jackson writes as it is. A view is parsed only when it is accessed.
 *
 * @param <V> the view
 */
@JsonSerialize(using = PreparedList.PreparedListWriter.class)
public final class PreparedList<V> extends AbstractList<V> {

    private final List<PreparedJson> json;
    private final Function<PreparedJson, V> reader;

    /** @param reader parses a view from its JSON */
    public PreparedList(List<PreparedJson> json, Function<PreparedJson, V> reader) {
        this.json = List.copyOf(json);
        this.reader = reader;
    }

    @Override
    public V get(int index) {
        return reader.apply(json.get(index));
    }

    @Override
    public int size() {
        return json.size();
    }

    static final class PreparedListWriter extends JsonSerializer<PreparedList<?>> {

        @Override
        public void serialize(PreparedList<?> list, JsonGenerator out, SerializerProvider serializers)
                throws IOException {
            out.writeStartArray();
            for (PreparedJson item : list.json) {
                serializers.defaultSerializeValue(item, out);
            }
            out.writeEndArray();
        }
    }
}
