package org.disclosures.http.condition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.http.record.FormerFields;

/** Applies merge patches (RFC 7396). */
@ApplicationScoped
public class MergePatch {

    /** The media type of merge patches. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;

    MergePatch(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A copy of a record after a patch: fields of the patch replace those of the record, null removes a field, and all others stay.
     *
     * @param patch a JSON object
     * @throws BadRequestException if the patch is not JSON, or the result does not fit the type
     */
    public <T> T apply(T target, String patch, Class<T> type) {
        try {
            // Read as strictly as any other body: no duplicate fields, no trailing content, no unreadable texts.
            JsonNode read = patch == null || patch.isBlank() ? null : json.readTree(patch);
            if (read == null || !read.isObject()) {
                RequestErrors faults = new RequestErrors();
                faults.add("body", null, "The body is not a merge patch; send a JSON object.");
                faults.throwIfAny(ProblemType.INVALID_BODY);
            }
            JsonValue merged =
                    Json.createMergePatch(renamed(value(patch), type)).apply(value(json.writeValueAsString(target)));
            return json.readValue(merged.toString(), type);
        } catch (JsonProcessingException unreadable) {
            // Unchecked, so that the transaction is rolled back.
            throw new BadRequestException(unreadable);
        }
    }

    // A former field replaces the list that replaced it; beside the list it is left, for an error.
    private static JsonValue renamed(JsonValue patch, Class<?> type) {
        JsonObject given = patch.asJsonObject();
        JsonObjectBuilder renamed = Json.createObjectBuilder(given);
        FormerFields.of(type).forEach((former, list) -> {
            if (given.containsKey(former) && !given.containsKey(list)) {
                JsonValue value = given.get(former);
                JsonArrayBuilder values = Json.createArrayBuilder();
                if (value != JsonValue.NULL) {
                    values.add(value);
                }
                renamed.remove(former).add(list, values);
            }
        });
        return renamed.build();
    }

    /** The text of a patch as it is sent, null for none; a problem if it is not UTF-8 (RFC 8259). */
    public static String text(byte[] patch) {
        try {
            return patch == null
                    ? null
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(patch))
                            .toString();
        } catch (CharacterCodingException otherwise) {
            RequestErrors faults = new RequestErrors();
            faults.add("body", null, "The body is not in UTF-8; send it in that encoding.");
            faults.throwIfAny(ProblemType.INVALID_BODY);
            throw new IllegalStateException(otherwise);
        }
    }

    private static JsonValue value(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (JsonException unreadable) {
            RequestErrors faults = new RequestErrors();
            faults.add("body", null, "The body is not JSON of the expected form; see the contract.");
            faults.throwIfAny(ProblemType.INVALID_BODY);
            throw unreadable;
        }
    }
}
