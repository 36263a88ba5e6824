package org.disclosures.exchange.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.claim.BoundView;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.claim.FigureView;
import org.disclosures.claim.FigureWording;
import org.disclosures.exchange.chart.Chart.ChartBar;
import org.disclosures.exchange.chart.Chart.ChartKeyEntry;
import org.disclosures.exchange.chart.Chart.ChartMark;
import org.disclosures.exchange.chart.Chart.ChartSection;
import org.disclosures.http.Reference;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.statistics.Dimension;
import org.disclosures.statistics.TargetStatistics;
import org.disclosures.statistics.TargetStatisticsService;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.FigureUnit;
import org.disclosures.vocabulary.TermLabels;

/** Makes charts of bounds. Each bar is a bound that the statistics tell, with those who said what it rests on; none is a count. */
@ApplicationScoped
class BoundCharts {

    private static final int MOST_BARS = 30;
    private static final int MOST_VOICES = 3;
    private static final int SHORT = 12;

    private final TargetStatisticsService statistics;
    private final ChartCaptions captions;
    private final FigureWording figures;
    private final TermLabels labels;
    private final Messages messages;
    private final Language language;

    BoundCharts(
            TargetStatisticsService statistics,
            ChartCaptions captions,
            FigureWording figures,
            TermLabels labels,
            Messages messages,
            Language language) {
        this.statistics = statistics;
        this.captions = captions;
        this.figures = figures;
        this.labels = labels;
        this.messages = messages;
        this.language = language;
    }

    /**
     * A bar with its subject: bounds of a kind, unit and currency, and after all of these people named.
     *
     * @param unit null for people named
     * @param currency null unless the unit is money
     */
    private record BoundRow(ClaimKind kind, FigureUnit unit, String currency, ChartBar bar) {

        boolean isOfNames() {
            return unit == null;
        }
    }

    /** Bounds on how many of each group were targeted, over the claims that meet filters. */
    Chart byDimension(ChartRequest request) {
        Dimension dimension = request.chart().dimension();
        FigureUnit apart = unitApart(request.given());
        List<BoundRow> rows = statistics.groups(dimension, request.filter()).stream()
                .flatMap(this::rows)
                .filter(row -> apart == null ? !FigureUnit.targetingNobody().contains(row.unit()) : row.unit() == apart)
                .toList();
        requireOneCurrency(rows);
        List<ChartSection> sections = sections(rows);
        List<String> subtitle = captions.subtitle(messages.text("chart.subtitle.bounds"), request);
        String data = subtitle.size() == 1
                ? Reference.list("statistics/targets", "by", dimension.code())
                : Reference.list("claims");
        return new Chart(
                messages.text("chart.title."
                        + (apart == null
                                ? request.chart().code()
                                : request.chart().code().replace("targets-", "figures-"))),
                subtitle,
                key(sections),
                sections,
                List.of(),
                messages.text("chart.empty.bounds"),
                notes(rows, request),
                captions.source(List.of(), 0, data, request));
    }

    // Money, licences and days have no axis in common with people, and are shown only to those who ask for them; null
    // for others.
    private static FigureUnit unitApart(Map<String, List<String>> given) {
        RequestErrors errors = new RequestErrors();
        Set<FigureUnit> units = new HashSet<>(new ParameterValues(errors)
                .terms(ClaimFilter.UNIT.name(), given.get(ClaimFilter.UNIT.name()), FigureUnit.class));
        if (given.containsKey(ClaimFilter.CURRENCY.name())) {
            units.add(FigureUnit.MONEY);
        }
        FigureUnit apart = units.stream()
                .filter(FigureUnit.targetingNobody()::contains)
                .findFirst()
                .orElse(null);
        if (apart != null && units.size() > 1) {
            errors.add(
                    ClaimFilter.UNIT.name(),
                    apart.code(),
                    "Figures in `%1$s` have no axis in common with other units; use `unit=%1$s` alone, or remove it."
                            .formatted(apart.code()));
        }
        errors.throwIfAny();
        return apart;
    }

    private static void requireOneCurrency(List<BoundRow> rows) {
        RequestErrors errors = new RequestErrors();
        List<String> currencies = rows.stream()
                .map(BoundRow::currency)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (currencies.size() > 1) {
            errors.add(
                    ClaimFilter.CURRENCY.name(),
                    null,
                    "Amounts in several currencies have no axis in common; choose one with `currency=`.",
                    currencies);
        }
        errors.throwIfAny();
    }

    private Stream<BoundRow> rows(TargetStatistics.TargetStatisticsGroup group) {
        String label = group.group().name();
        return Stream.concat(
                group.bounds().stream()
                        .map(bound -> new BoundRow(bound.kind(), bound.unit(), bound.currency(), bar(label, bound))),
                group.named().stream()
                        .map(named -> new BoundRow(named.kind(), null, null, ChartBar.words(label, named.text()))));
    }

    private List<ChartSection> sections(List<BoundRow> rows) {
        Comparator<BoundRow> order = Comparator.comparing(BoundRow::isOfNames)
                .thenComparing(BoundRow::kind)
                .thenComparing(BoundRow::unit, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(BoundRow::currency, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(row -> -row.bar().lower())
                .thenComparing(row -> row.bar().label(), language.collator());
        return rows.stream()
                .sorted(order)
                .limit(MOST_BARS)
                .collect(Collectors.groupingBy(
                        this::heading, LinkedHashMap::new, Collectors.mapping(BoundRow::bar, Collectors.toList())))
                .entrySet()
                .stream()
                .map(section -> new ChartSection(section.getKey(), section.getValue()))
                .toList();
    }

    private String heading(BoundRow row) {
        return messages.format(
                "join.label",
                labels.of(row.kind()),
                row.isOfNames() ? messages.text("named.people") : figures.unit(row.unit(), row.currency()));
    }

    private List<String> notes(List<BoundRow> rows, ChartRequest request) {
        List<String> notes = new ArrayList<>();
        if (rows.size() > MOST_BARS) {
            notes.add(messages.format("chart.more", rows.size() - MOST_BARS));
        }
        if (rows.stream().anyMatch(BoundRow::isOfNames)) {
            notes.add(messages.text("named.note"));
        }
        if (!rows.isEmpty()) {
            notes.add(messages.text("statistics.overlap"));
        }
        if (Stream.of("country", "targetCountry", "region").anyMatch(request.given()::containsKey)) {
            notes.add(messages.text("statistics.single-place"));
        }
        if (Stream.of("technology", "vendor", "party", "organisation").anyMatch(request.given()::containsKey)) {
            notes.add(messages.text("statistics.single-technology"));
        }
        if (request.given().containsKey("category")) {
            notes.add(messages.text("statistics.single-category"));
        }
        return notes;
    }

    private ChartBar bar(String label, BoundView bound) {
        List<FigureView> figures =
                bound.restsOn().stream().map(BoundView.BoundBasis::figure).toList();
        Long upper = figures.stream()
                .map(FigureView::upperBound)
                .filter(most -> most != null && most > bound.lowerBound())
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new ChartBar(
                label,
                null,
                bound.lowerBound(),
                upper,
                true,
                bound.text(),
                figures.stream()
                        .map(FigureView::estimate)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                voices(bound));
    }

    private List<String> voices(BoundView bound) {
        int more = bound.restsOnTotal() - Math.min(MOST_VOICES, bound.restsOn().size());
        return Stream.concat(
                        bound.restsOn().stream().limit(MOST_VOICES).map(this::voice),
                        more > 0 ? Stream.of(messages.format("chart.more", more)) : Stream.of())
                .toList();
    }

    private String voice(BoundView.BoundBasis claim) {
        String said = messages.format(
                "chart.voice",
                claim.figure().text(),
                claim.attributedTo(),
                claim.report().name(),
                // A short one stays together.
                claim.locator().length() > SHORT
                        ? claim.locator()
                        : claim.locator().replace(' ', '\u00A0'));
        return claim.disputed() ? messages.format("chart.disputed", said) : said;
    }

    private List<ChartKeyEntry> key(List<ChartSection> sections) {
        return Arrays.stream(ChartMark.values())
                .filter(mark -> sections.stream()
                        .flatMap(section -> section.bars().stream())
                        .anyMatch(bar -> bar.has(mark)))
                .map(mark -> new ChartKeyEntry(mark, messages.text("chart.key." + mark.code())))
                .toList();
    }
}
