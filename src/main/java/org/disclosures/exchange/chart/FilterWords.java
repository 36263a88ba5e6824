package org.disclosures.exchange.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.exchange.Days;
import org.disclosures.http.Term;
import org.disclosures.http.filter.FilterType;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.disclosures.http.param.Values;
import org.disclosures.http.problem.Faults;
import org.disclosures.http.representation.PublicCollections;
import org.disclosures.vocabulary.Labels;

/** Puts the filters of the list of claims into words, in the caller's language, once they have been found to be right. */
@ApplicationScoped
class FilterWords {

    private static final int MOST_VALUES = 5;
    private static final String COUNTRIES = "countries";

    private final PublicCollections collections;
    private final Labels labels;
    private final Messages messages;
    private final ObjectMapper json;
    private final Language language;
    private final Days days;

    FilterWords(
            PublicCollections collections,
            Labels labels,
            Messages messages,
            ObjectMapper json,
            Language language,
            Days days) {
        this.collections = collections;
        this.labels = labels;
        this.messages = messages;
        this.json = json;
        this.language = language;
        this.days = days;
    }

    /** What the parameters of a chart leave; empty if they leave everything. */
    List<String> of(Map<String, List<String>> given) {
        String filters = messages.joined(
                "join.parts",
                given.entrySet().stream()
                        .filter(parameter -> !ChartParameters.NAMES.contains(parameter.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(parameter -> messages.format(
                                "join.label",
                                messages.text("chart.filter." + parameter.getKey()),
                                values(parameter.getKey(), parameter.getValue()))));
        return filters.isEmpty() ? List.of() : List.of(messages.format("chart.filters", filters));
    }

    private String values(String name, List<String> given) {
        if (name.equals("q")) {
            return language.isolated(given.get(0));
        }
        List<String> values = new Values(new Faults()).split(name, given);
        List<String> named =
                new ArrayList<>(names(name, values.subList(0, Math.min(MOST_VALUES, values.size()))).stream()
                        .map(language::isolated)
                        .toList());
        if (values.size() > named.size()) {
            named.add(messages.format("chart.more", values.size() - named.size()));
        }
        return messages.joined("join.values", named.stream());
    }

    private List<String> names(String name, List<String> values) {
        FilterType<?> type = ClaimFilter.declared().find(name).orElseThrow().type();
        if (!type.vocabulary().isEmpty()) {
            return values.stream()
                    .map(value -> Term.find(type.vocabulary().toArray(Term[]::new), value)
                            .map(labels::of)
                            .orElse(value))
                    .toList();
        }
        if (type.collection() == null) {
            return values.stream().map(this::inWords).toList();
        }
        String collection = type.collection();
        List<String> ids = collection.equals(COUNTRIES)
                ? values.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList()
                : values;
        Map<String, ?> views = collections.find(collection).orElseThrow().views(ids);
        return ids.stream()
                .map(id -> views.containsKey(id) ? name(json.valueToTree(views.get(id)), id) : id)
                .toList();
    }

    // Reports have a title, all other records a name.
    private static String name(JsonNode record, String id) {
        return record.path("title").asText(record.path("name").asText(id));
    }

    // Days, numbers, and true and false as the language puts them; an id stays as it is.
    private String inWords(String value) {
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return days.of(LocalDate.parse(value));
        }
        if (value.matches("\\d{1,18}")) {
            return messages.format("chart.number", Long.parseLong(value));
        }
        return switch (value) {
            case "true" -> messages.text("chart.filter.yes");
            case "false" -> messages.text("chart.filter.no");
            default -> value;
        };
    }
}
