package org.disclosures.exchange.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.disclosures.claim.ClaimFilter;
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

    private final ClaimCountService counts;
    private final Provenance provenance;
    private final FilterWords filters;
    private final Language language;
    private final Messages messages;

    CountCharts(
            ClaimCountService counts,
            Provenance provenance,
            FilterWords filters,
            Language language,
            Messages messages) {
        this.counts = counts;
        this.provenance = provenance;
        this.filters = filters;
        this.language = language;
        this.messages = messages;
    }

    /** Claims by the countries that they name, the most named first. */
    Chart byCountry(ClaimFilter filter, List<String> q, ChartRequest request) {
        ClaimCounts counted = counts.count(filter, q, ClaimFacet.COUNTRY, MOST_BARS);
        List<Chart.Bar> bars = counted.values().stream()
                .map(value -> Chart.Bar.count(value.label(), null, value.claims(), claims(value.claims())))
                .toList();
        List<String> notes = new ArrayList<>();
        if (counted.moreValues() > 0) {
            notes.add(messages.format("chart.more-countries", counted.moreValues()));
        }
        notes.add(messages.text("chart.note.countries"));
        return chart("claims-by-country", counted, bars, List.of(), notes, request);
    }

    /** Claims by how sure they are, the surest first. */
    Chart byAssurance(ClaimFilter filter, List<String> q, ChartRequest request) {
        ClaimCounts counted = counts.count(filter, q, ClaimFacet.ASSURANCE, Assurance.values().length);
        List<Chart.Bar> bars = counted.values().stream()
                .sorted(Comparator.comparing((ClaimCounts.Value value) ->
                                Term.find(Assurance.values(), value.value()).orElseThrow())
                        .reversed())
                .map(value -> Chart.Bar.count(
                        value.label(),
                        messages.text("chart.assurance." + value.value()),
                        value.claims(),
                        claims(value.claims())))
                .toList();
        return chart("assurance", counted, bars, List.of(), List.of(messages.text("chart.note.assurance")), request);
    }

    /** Claims by the month they were asserted in, or by the year where they lie further apart. */
    Chart timeline(ClaimFilter filter, List<String> q, ChartRequest request) {
        ClaimCounts counted = counts.count(filter, q, ClaimFacet.YEAR, 0);
        SortedMap<YearMonth, Long> months = counted.months();
        boolean byMonth =
                months.isEmpty() || ChronoUnit.MONTHS.between(months.firstKey(), months.lastKey()) < MOST_MONTHS;
        List<String> notes = new ArrayList<>();
        List<Chart.Column> columns = byMonth ? months(months) : years(months, notes);
        return chart(byMonth ? "timeline.month" : "timeline.year", counted, List.of(), columns, notes, request);
    }

    private List<Chart.Column> months(SortedMap<YearMonth, Long> months) {
        List<Chart.Column> columns = new ArrayList<>();
        DateTimeFormatter format = DateTimeFormatter.ofPattern("LLL yyyy", language.locale());
        if (!months.isEmpty()) {
            for (YearMonth month = months.firstKey(); !month.isAfter(months.lastKey()); month = month.plusMonths(1)) {
                columns.add(column(format.format(month), months.getOrDefault(month, 0L)));
            }
        }
        return columns;
    }

    private List<Chart.Column> years(SortedMap<YearMonth, Long> months, List<String> notes) {
        SortedMap<Year, Long> years = new TreeMap<>();
        months.forEach((month, claims) -> years.merge(Year.of(month.getYear()), claims, Long::sum));
        Year first =
                Year.of(Math.max(years.firstKey().getValue(), years.lastKey().getValue() - MOST_YEARS + 1));
        long earlier = years.headMap(first).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (earlier > 0) {
            notes.add(messages.format("chart.earlier", claims(earlier)));
        }
        List<Chart.Column> columns = new ArrayList<>();
        for (Year year = first; !year.isAfter(years.lastKey()); year = year.plusYears(1)) {
            columns.add(column(year.toString(), years.getOrDefault(year, 0L)));
        }
        return columns;
    }

    private Chart.Column column(String label, long claims) {
        return new Chart.Column(label, claims, messages.format("chart.number", claims));
    }

    private Chart chart(
            String name,
            ClaimCounts counted,
            List<Chart.Bar> bars,
            List<Chart.Column> columns,
            List<String> notes,
            ChartRequest request) {
        List<String> below = new ArrayList<>(notes);
        if (!request.given().containsKey("standing")) {
            below.add(messages.text("chart.note.standing"));
        }
        List<String> subtitle = new ArrayList<>();
        subtitle.add(messages.format("chart.subtitle.claims", claims(counted.claims())));
        subtitle.addAll(filters.of(request.given()));
        return new Chart(
                messages.text("chart.title." + name),
                subtitle,
                List.of(),
                bars.isEmpty() ? List.of() : List.of(new Chart.Section(null, bars)),
                columns,
                messages.text("chart.empty.claims"),
                below,
                provenance.lines(counted.sources(), counted.moreSources(), Reference.list("claims"), request));
    }

    private String claims(long claims) {
        return messages.format("chart.claims", claims);
    }
}
