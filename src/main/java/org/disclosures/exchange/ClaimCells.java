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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    private final ClaimRecord claim;
    private final String service;

    String id;
    String report;
    String reportTitle;
    String locator;
    String statement;
    String kind;
    String assurance;
    String qualifier;
    Long amount;
    Long upperAmount;
    String unit;
    Long lowerBound;
    Long upperBound;
    String target;
    String targetName;
    String technology;
    String occurred;
    LocalDate assertedOn;
    final TreeSet<String> countries = new TreeSet<>();
    final List<String> places = new ArrayList<>();
    final StringBuilder chain = new StringBuilder();
    final List<String> links = new ArrayList<>();
    boolean disputed;
    boolean standing;
    final List<String> corrections = new ArrayList<>();
    String state;

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
                case "id" -> id = parser.getText();
                case "report" -> report(parser);
                case "locator" -> locator = parser.getText();
                case "statement" -> statement = parser.getText();
                case "kind" -> kind = parser.getText();
                case "assurance" -> assurance = parser.getText();
                case "figure" -> figure(parser);
                case "target" -> target(parser);
                case "technology" -> technology = text(parser, "id");
                case "occurred" -> occurred = text(parser, "edtf");
                case "assertedOn" -> assertedOn = LocalDate.parse(parser.getText());
                case "attributions" -> each(parser, this::link);
                case "places" -> each(parser, this::place);
                case "links" -> each(parser, this::bearing);
                case "disputed" -> disputed = value == JsonToken.VALUE_TRUE;
                case "standing" -> standing = value == JsonToken.VALUE_TRUE;
                case "corrections" -> each(parser, one -> corrections.add(text(one, "id")));
                case "state" -> state = parser.getText();
                default -> parser.skipChildren();
            }
        }
    }

    private void report(JsonParser parser) throws IOException {
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            switch (field) {
                case "id" -> report = parser.getText();
                case "name" -> reportTitle = parser.getText();
                default -> parser.skipChildren();
            }
        }
    }

    private void target(JsonParser parser) throws IOException {
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            switch (field) {
                case "id" -> target = parser.getText();
                case "name" -> targetName = parser.getText();
                default -> parser.skipChildren();
            }
        }
    }

    private void figure(JsonParser parser) throws IOException {
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            parser.nextToken();
            switch (field) {
                case "qualifier" -> qualifier = parser.getText();
                case "amount" -> amount = parser.getLongValue();
                case "upperAmount" -> upperAmount = parser.getLongValue();
                case "unit" -> unit = parser.getText();
                case "lowerBound" -> lowerBound = parser.getLongValue();
                case "upperBound" -> upperBound = parser.getLongValue();
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
            chain.append(ORIGINATED.equals(role) ? Column.BETWEEN : PASSED_ON);
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

    private interface Reading {
        void of(JsonParser parser) throws IOException;
    }

    private static void each(JsonParser parser, Reading reading) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            reading.of(parser);
        }
    }
}
