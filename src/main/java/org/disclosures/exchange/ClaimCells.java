package org.disclosures.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.disclosures.claim.ClaimRecord;
import org.disclosures.http.representation.PreparedJson;

/**
 * The fields of a claim's view that its row has. They are read from its JSON, which is prepared for most claims, skipping labels
 * and everything else that no row has: with a million claims, reading whole views would take most of the time.
 */
final class ClaimCells {

    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();
    private static final String ORIGINATED = "originated";
    private static final char BEHIND_ROLE = ':';
    private static final String PASSED_ON = " > ";

    // The places of cells by the names of their columns, filled as the columns are declared.
    private static final Map<String, Integer> PLACES = new HashMap<>();

    private final ClaimRecord claim;
    private final String service;
    private final Object[] cells = new Object[PLACES.size()];

    final List<String> basis = new ArrayList<>();
    final TreeSet<String> countries = new TreeSet<>();
    final List<String> mentions = new ArrayList<>();
    final List<String> technologies = new ArrayList<>();
    final List<String> places = new ArrayList<>();
    final List<String> parties = new ArrayList<>();
    final List<String> evidence = new ArrayList<>();
    final StringBuilder chain = new StringBuilder();
    final List<String> links = new ArrayList<>();
    final List<String> corrections = new ArrayList<>();

    ClaimCells(ClaimRecord claim, String service) {
        this.claim = claim;
        this.service = service;
        try (JsonParser parser = parser(claim.shown())) {
            parser.nextToken();
            read(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The claim with the additional content of its row. */
    ClaimRecord claim() {
        return claim;
    }

    /** The address of the service. */
    String service() {
        return service;
    }

    /** The place of the cell of a column, to be read from every claim from now on. */
    static int place(String column) {
        return PLACES.computeIfAbsent(column, any -> PLACES.size());
    }

    /** The value of a claim in a column: a text, a number, a boolean, or null. */
    Object cell(int place) {
        return cells[place];
    }

    /** The codes of the countries it names. */
    List<String> countries() {
        return List.copyOf(countries);
    }

    private static JsonParser parser(Object shown) throws IOException {
        if (shown instanceof PreparedJson json) {
            return json.parse(JSON);
        }
        TokenBuffer tokens = new TokenBuffer(MAPPER, false);
        MAPPER.writeValue(tokens, shown);
        return tokens.asParser();
    }

    private void read(JsonParser parser) throws IOException {
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (field) {
                case "report" -> reference(parser, "report", "reportTitle");
                case "target" -> reference(parser, "target", "targetName");
                case "mentions" -> each(parser, one -> mentions.add(text(one, "id")));
                case "technologies" -> each(parser, one -> technologies.add(text(one, "id")));
                case "occurred" -> put("occurred", text(parser, "edtf"));
                case "figure" -> read(parser);
                case "basis" -> terms(parser, basis);
                case "attributions" -> each(parser, this::link);
                case "places" -> each(parser, this::place);
                case "parties" -> each(parser, this::party);
                case "evidence" -> each(parser, this::evidence);
                case "links" -> each(parser, this::bearing);
                case "corrections" -> each(parser, one -> corrections.add(text(one, "id")));
                default -> {
                    Integer place = PLACES.get(field);
                    if (place == null) {
                        parser.skipChildren();
                    } else {
                        cells[place] = scalar(parser, value);
                    }
                }
            }
        }
    }

    private static Object scalar(JsonParser parser, JsonToken value) throws IOException {
        return switch (value) {
            case VALUE_TRUE, VALUE_FALSE -> value == JsonToken.VALUE_TRUE;
            case VALUE_NUMBER_INT -> parser.getLongValue();
            default -> parser.getText();
        };
    }

    private void put(String column, String text) {
        cells[PLACES.get(column)] = text;
    }

    private void reference(JsonParser parser, String id, String name) throws IOException {
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            switch (field) {
                case "id" -> put(id, parser.getText());
                case "name" -> put(name, parser.getText());
                default -> parser.skipChildren();
            }
        }
    }

    // The original sources, then each that relayed them.
    private void link(JsonParser parser) throws IOException {
        String role = null;
        String source = null;
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            switch (field) {
                case "role" -> role = parser.getText();
                case "source" -> source = text(parser, "id");
                default -> parser.skipChildren();
            }
        }
        if (!chain.isEmpty()) {
            chain.append(ORIGINATED.equals(role) ? FlatColumn.BETWEEN : PASSED_ON);
        }
        chain.append(source);
    }

    private void place(JsonParser parser) throws IOException {
        String role = null;
        String place = null;
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            switch (field) {
                case "role" -> role = parser.getText();
                case "country" -> {
                    place = text(parser, "id");
                    countries.add(place);
                }
                case "region" -> place = text(parser, "id");
                default -> parser.skipChildren();
            }
        }
        places.add(role + BEHIND_ROLE + place);
    }

    private void party(JsonParser parser) throws IOException {
        String role = null;
        String organisation = null;
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            switch (field) {
                case "role" -> role = parser.getText();
                case "organisation" -> organisation = text(parser, "id");
                default -> parser.skipChildren();
            }
        }
        parties.add(role + BEHIND_ROLE + organisation);
    }

    private void evidence(JsonParser parser) throws IOException {
        StringBuilder piece = new StringBuilder();
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            if (field.equals("kind")) {
                piece.insert(0, parser.getText());
            } else if (!field.equals("kindLabel")) {
                EvidenceCell.add(piece, field, parser.getText());
            }
        }
        evidence.add(piece.toString());
    }

    private void bearing(JsonParser parser) throws IOException {
        String type = null;
        String other = null;
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            switch (field) {
                case "type" -> type = parser.getText();
                case "claim" -> other = text(parser, "id");
                default -> parser.skipChildren();
            }
        }
        links.add(type + BEHIND_ROLE + other);
    }

    /** The text of one field of an object. */
    private static String text(JsonParser parser, String wanted) throws IOException {
        String text = null;
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            if (field.equals(wanted)) {
                text = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        return text;
    }

    private interface CellReading {
        void of(JsonParser parser) throws IOException;
    }

    private static void terms(JsonParser parser, List<String> terms) throws IOException {
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            terms.add(parser.getText());
        }
    }

    private static void each(JsonParser parser, CellReading reading) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            reading.of(parser);
        }
    }
}
