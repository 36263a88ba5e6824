package org.disclosures.exchange.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosures.access.Audience;
import org.disclosures.access.Visibility;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.exchange.DayWording;
import org.disclosures.exchange.ExchangeConfig;
import org.disclosures.history.RevisionView;
import org.disclosures.history.Revisions;
import org.disclosures.http.Term;
import org.disclosures.http.filter.FilterType;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.http.representation.PublicCollections;
import org.disclosures.vocabulary.TermLabels;

/** Writes the lines above and below charts, in the caller's language: filters, sources, revision and address of the data. */
@ApplicationScoped
class ChartCaptions {

    private static final int MOST_VALUES = 5;
    private static final String COUNTRIES = "countries";

    private final Revisions revisions;
    private final Visibility visibility;
    private final PublicCollections collections;
    private final TermLabels labels;
    private final Messages messages;
    private final ObjectMapper json;
    private final Language language;
    private final DayWording days;
    private final ExchangeConfig config;

    ChartCaptions(
            Revisions revisions,
            Visibility visibility,
            PublicCollections collections,
            TermLabels labels,
            Messages messages,
            ObjectMapper json,
            Language language,
            DayWording days,
            ExchangeConfig config) {
        this.revisions = revisions;
        this.visibility = visibility;
        this.collections = collections;
        this.labels = labels;
        this.messages = messages;
        this.json = json;
        this.language = language;
        this.days = days;
        this.config = config;
    }

    /** A subject, and the filters of a request that were found to be right, if there are any. */
    List<String> subtitle(String subject, ChartRequest request) {
        String filters = messages.joined(
                "join.parts",
                request.filters().entrySet().stream()
                        .map(filter -> messages.format(
                                "join.label",
                                messages.text("chart.filter." + filter.getKey()),
                                values(filter.getKey(), filter.getValue()))));
        return filters.isEmpty() ? List.of(subject) : List.of(subject, messages.format("chart.filters", filters));
    }

    /**
     * The lines below a chart.
     *
     * @param said names of sources; empty where they stand in the chart
     * @param more the number of further sources
     * @param list the path of the data, which filters of the request are added to
     */
    List<String> source(List<String> said, int more, String list, ChartRequest request) {
        List<String> lines = new ArrayList<>();
        if (!said.isEmpty()) {
            lines.add(messages.format("chart.said-by", messages.joined("join.parts", isolated(said, more))));
        }
        RevisionView revision = revisions.current();
        String number = Long.toString(revision.revision());
        lines.add(
                revision.updatedAt() == null
                        ? messages.format("chart.data", config.title(), number)
                        : messages.format("chart.data-of", config.title(), number, days.of(revision.updatedAt())));
        if (visibility.audience() != Audience.PUBLIC) {
            lines.add(messages.text("file.not-public"));
        }
        lines.add(request.withFilters(list));
        return lines;
    }

    private String values(String name, List<String> given) {
        if (name.equals(FullTextSearch.PARAMETER)) {
            return language.isolated(given.get(0));
        }
        List<String> values = new ParameterValues(new RequestErrors()).split(name, given);
        List<String> shown = values.subList(0, Math.min(MOST_VALUES, values.size()));
        return messages.joined("join.values", isolated(names(name, shown), values.size() - shown.size()));
    }

    private Stream<String> isolated(List<String> names, int more) {
        return Stream.concat(
                names.stream().map(language::isolated),
                more > 0 ? Stream.of(messages.format("chart.more", more)) : Stream.of());
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
            return values.stream().map(value -> inWords(type.schema(), value)).toList();
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

    // Days, numbers, and true and false as the language puts them; a text stays as it is.
    private String inWords(FilterType.FilterSchema schema, String value) {
        return switch (schema.type()) {
            case "integer" -> messages.format("chart.number", Long.parseLong(value));
            case "boolean" -> messages.text(Boolean.parseBoolean(value) ? "chart.filter.yes" : "chart.filter.no");
            default -> "date".equals(schema.format()) ? days.of(LocalDate.parse(value)) : value;
        };
    }
}
