package org.disclosures.exchange.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.disclosures.exchange.chart.Chart.ChartBar;
import org.disclosures.exchange.chart.Chart.ChartSection;
import org.disclosures.http.Reference;
import org.disclosures.http.Term;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.disclosures.search.ClaimCountService;
import org.disclosures.search.ClaimCounts;
import org.disclosures.search.ClaimFacet;
import org.disclosures.vocabulary.Assurance;

/** Makes charts of how claims are spread. It is claims that are counted, and the charts say so. */
@ApplicationScoped
class CountCharts {

    private static final int MOST_BARS = 20;
    private static final int MOST_MONTHS = 36;
    private static final int MOST_YEARS = 120;
    private static final int MONTHS = 12;

    private final ClaimCountService counts;
    private final ChartCaptions captions;
    private final Language language;
    private final Messages messages;

    CountCharts(ClaimCountService counts, ChartCaptions captions, Language language, Messages messages) {
        this.counts = counts;
        this.captions = captions;
        this.language = language;
        this.messages = messages;
    }

    /** Claims by the countries that they name, the most named first. */
    Chart byCountry(ChartRequest request) {
        ClaimCounts counted = counts.count(request.filter(), request.words(), ClaimFacet.COUNTRY, MOST_BARS);
        List<ChartBar> bars = counted.values().stream()
                .map(value -> ChartBar.count(value.label(), null, value.claims(), claims(value.claims())))
                .toList();
        List<String> notes = new ArrayList<>();
        if (counted.moreValues() > 0) {
            notes.add(messages.format("chart.more-countries", counted.moreValues()));
        }
        notes.add(messages.text("chart.note.countries"));
        return chart("claims-by-country", counted, bars, List.of(), notes, request);
    }

    /** Claims by how sure they are, the surest first. */
    Chart byAssurance(ChartRequest request) {
        ClaimCounts counted =
                counts.count(request.filter(), request.words(), ClaimFacet.ASSURANCE, Assurance.values().length);
        List<ChartBar> bars = counted.values().stream()
                .sorted(Comparator.comparing((ClaimCounts.ClaimCount value) ->
                                Term.find(Assurance.values(), value.value()).orElseThrow())
                        .reversed())
                .map(value -> ChartBar.count(
                        value.label(),
                        messages.text("chart.assurance." + value.value()),
                        value.claims(),
                        claims(value.claims())))
                .toList();
        return chart("assurance", counted, bars, List.of(), List.of(messages.text("chart.note.assurance")), request);
    }

    /** Claims by the month they were asserted in, or by the year where they lie further apart. */
    Chart timeline(ChartRequest request) {
        ClaimCounts counted = counts.count(request.filter(), request.words(), ClaimFacet.YEAR, 0);
        SortedMap<YearMonth, Long> months = counted.months();
        boolean byMonth =
                months.isEmpty() || ChronoUnit.MONTHS.between(months.firstKey(), months.lastKey()) < MOST_MONTHS;
        List<String> notes = new ArrayList<>();
        List<ChartBar> columns =
                byMonth ? columns(months, 1, "LLL yyyy") : columns(latest(years(months), notes), MONTHS, "yyyy");
        return chart(byMonth ? "timeline.month" : "timeline.year", counted, List.of(), columns, notes, request);
    }

    // Each year as its first month.
    private static SortedMap<YearMonth, Long> years(SortedMap<YearMonth, Long> months) {
        SortedMap<YearMonth, Long> years = new TreeMap<>();
        months.forEach((month, claims) -> years.merge(month.withMonth(1), claims, Long::sum));
        return years;
    }

    private SortedMap<YearMonth, Long> latest(SortedMap<YearMonth, Long> years, List<String> notes) {
        YearMonth first = years.lastKey().minusYears(MOST_YEARS - 1L);
        long earlier = years.headMap(first).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (earlier > 0) {
            notes.add(messages.format("chart.earlier", claims(earlier)));
        }
        return years.tailMap(first);
    }

    private List<ChartBar> columns(SortedMap<YearMonth, Long> counted, int step, String pattern) {
        List<ChartBar> columns = new ArrayList<>();
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, language.locale());
        if (!counted.isEmpty()) {
            for (YearMonth at = counted.firstKey(); !at.isAfter(counted.lastKey()); at = at.plusMonths(step)) {
                long claims = counted.getOrDefault(at, 0L);
                columns.add(ChartBar.count(format.format(at), null, claims, messages.format("chart.number", claims)));
            }
        }
        return columns;
    }

    private Chart chart(
            String name,
            ClaimCounts counted,
            List<ChartBar> bars,
            List<ChartBar> columns,
            List<String> notes,
            ChartRequest request) {
        List<String> below = new ArrayList<>(notes);
        if (!request.given().containsKey("standing")) {
            below.add(messages.text("chart.note.standing"));
        }
        return new Chart(
                messages.text("chart.title." + name),
                captions.subtitle(messages.format("chart.subtitle.claims", claims(counted.claims())), request),
                List.of(),
                bars.isEmpty() ? List.of() : List.of(new ChartSection(null, bars)),
                columns,
                messages.text("chart.empty.claims"),
                below,
                captions.source(counted.sources(), counted.moreSources(), Reference.list("claims"), request));
    }

    private String claims(long claims) {
        return messages.format("chart.claims", claims);
    }
}
