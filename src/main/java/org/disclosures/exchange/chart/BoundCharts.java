package org.disclosures.exchange.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.disclosures.claim.BoundView;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.claim.FigureView;
import org.disclosures.http.Reference;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.disclosures.statistics.TargetStatistics;
import org.disclosures.statistics.TargetStatisticsService;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.FigureUnit;
import org.disclosures.vocabulary.Labels;

/** Makes charts of bounds. Each bar is a bound that the statistics tell, with those who said what it rests on; none is a count. */
@ApplicationScoped
class BoundCharts {

    private static final int MOST_BARS = 30;
    private static final int MOST_VOICES = 3;
    private static final int SHORT = 12;

    private final TargetStatisticsService statistics;
    private final Provenance provenance;
    private final FilterWords filters;
    private final Labels labels;
    private final Messages messages;
    private final Language language;

    BoundCharts(
            TargetStatisticsService statistics,
            Provenance provenance,
            FilterWords filters,
            Labels labels,
            Messages messages,
            Language language) {
        this.statistics = statistics;
        this.provenance = provenance;
        this.filters = filters;
        this.labels = labels;
        this.messages = messages;
        this.language = language;
    }

    /** Bounds on how many of each category were targeted, over the claims that meet filters. */
    Chart byCategory(ClaimFilter filter, ChartRequest request) {
        Map<Counted, List<Chart.Bar>> bars =
                new TreeMap<>(Comparator.comparing(Counted::kind).thenComparing(Counted::unit));
        Map<ClaimKind, List<Chart.Bar>> people = new EnumMap<>(ClaimKind.class);
        for (TargetStatistics.Group group : statistics.byCategory(filter)) {
            group.named()
                    .forEach(named -> people.computeIfAbsent(named.kind(), kind -> new ArrayList<>())
                            .add(Chart.Bar.words(group.group().name(), named.text())));
            for (BoundView bound : group.bounds()) {
                bars.computeIfAbsent(new Counted(bound.kind(), bound.unit()), key -> new ArrayList<>())
                        .add(bar(group.group().name(), bound));
            }
        }
        Comparator<Chart.Bar> byName = Comparator.comparing(Chart.Bar::label, language.collator());
        Comparator<Chart.Bar> largestFirst =
                Comparator.comparingLong(Chart.Bar::lower).reversed().thenComparing(byName);
        int all = Stream.concat(bars.values().stream(), people.values().stream())
                .mapToInt(List::size)
                .sum();
        int left = MOST_BARS;
        List<Chart.Section> sections = new ArrayList<>();
        for (Map.Entry<Counted, List<Chart.Bar>> some : bars.entrySet()) {
            List<Chart.Bar> shown =
                    some.getValue().stream().sorted(largestFirst).limit(left).toList();
            left -= shown.size();
            if (!shown.isEmpty()) {
                sections.add(new Chart.Section(heading(some.getKey()), shown));
            }
        }
        for (Map.Entry<ClaimKind, List<Chart.Bar>> named : people.entrySet()) {
            List<Chart.Bar> shown =
                    named.getValue().stream().sorted(byName).limit(left).toList();
            left -= shown.size();
            if (!shown.isEmpty()) {
                sections.add(new Chart.Section(
                        messages.format("join.label", labels.of(named.getKey()), messages.text("named.people")),
                        shown));
            }
        }
        List<String> words = filters.of(request.given());
        List<String> notes = new ArrayList<>();
        if (all > MOST_BARS) {
            notes.add(messages.format("chart.more", all - MOST_BARS));
        }
        if (!people.isEmpty()) {
            notes.add(messages.text("named.note"));
        }
        if (!sections.isEmpty()) {
            notes.add(messages.text("statistics.overlap"));
        }
        if (request.given().containsKey("country") || request.given().containsKey("region")) {
            notes.add(messages.text("statistics.single-place"));
        }
        String data =
                words.isEmpty() ? Reference.list("statistics/targets", "by", "category") : Reference.list("claims");
        return new Chart(
                messages.text("chart.title.targets-by-category"),
                Stream.concat(Stream.of(messages.text("chart.subtitle.bounds")), words.stream())
                        .toList(),
                key(sections),
                sections,
                List.of(),
                messages.text("chart.empty.bounds"),
                notes,
                provenance.lines(List.of(), 0, data, request));
    }

    private record Counted(ClaimKind kind, FigureUnit unit) {}

    private String heading(Counted counted) {
        return messages.format("join.label", labels.of(counted.kind()), labels.of(counted.unit()));
    }

    private Chart.Bar bar(String category, BoundView bound) {
        List<FigureView> figures =
                bound.basis().stream().map(BoundView.Basis::figure).toList();
        Long upper = figures.stream()
                .map(FigureView::upperBound)
                .filter(most -> most != null && most > bound.lowerBound())
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Chart.Bar(
                category,
                null,
                bound.lowerBound(),
                upper,
                true,
                bound.text(),
                figures.stream()
                        .map(FigureView::estimate)
                        .filter(estimate -> estimate != null)
                        .distinct()
                        .toList(),
                voices(bound));
    }

    private List<String> voices(BoundView bound) {
        List<String> voices = new ArrayList<>();
        for (BoundView.Basis claim :
                bound.basis().subList(0, Math.min(MOST_VOICES, bound.basis().size()))) {
            String said = messages.format(
                    "chart.voice",
                    claim.figure().text(),
                    claim.attributedTo(),
                    claim.report().name(),
                    // A short one stays together.
                    claim.locator().length() > SHORT
                            ? claim.locator()
                            : claim.locator().replace(' ', '\u00A0'));
            voices.add(claim.disputed() ? messages.format("chart.disputed", said) : said);
        }
        if (bound.basisTotal() > voices.size()) {
            voices.add(messages.format("chart.more", bound.basisTotal() - voices.size()));
        }
        return voices;
    }

    private List<Chart.Meaning> key(List<Chart.Section> sections) {
        Set<Mark> used = EnumSet.noneOf(Mark.class);
        for (Chart.Section section : sections) {
            for (Chart.Bar bar : section.bars()) {
                if (bar.open()) {
                    used.add(Mark.OPEN_END);
                }
                if (bar.lower() > 0) {
                    used.add(Mark.CERTAIN);
                }
                if (bar.upper() != null) {
                    used.add(Mark.POSSIBLE);
                }
                if (!bar.estimates().isEmpty()) {
                    used.add(Mark.ESTIMATE);
                }
            }
        }
        return used.stream()
                .map(mark -> new Chart.Meaning(mark, messages.text("chart.key." + mark.code())))
                .toList();
    }
}
