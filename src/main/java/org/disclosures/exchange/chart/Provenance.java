package org.disclosures.exchange.chart;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.disclosures.access.Audience;
import org.disclosures.access.Visibility;
import org.disclosures.exchange.Days;
import org.disclosures.exchange.ExchangeConfig;
import org.disclosures.history.RevisionView;
import org.disclosures.history.Revisions;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;

/** Says where what a chart shows is from: who said it, the dataset and its revision, and the address of the data. */
@ApplicationScoped
class Provenance {

    private final Revisions revisions;
    private final Visibility visibility;
    private final Language language;
    private final Messages messages;
    private final Days days;
    private final ExchangeConfig config;

    Provenance(
            Revisions revisions,
            Visibility visibility,
            Language language,
            Messages messages,
            Days days,
            ExchangeConfig config) {
        this.revisions = revisions;
        this.visibility = visibility;
        this.language = language;
        this.messages = messages;
        this.days = days;
        this.config = config;
    }

    /**
     * The lines below a chart.
     *
     * @param said who said it; empty where that stands in the chart
     * @param more how many others said it
     * @param list the path of what the data is at; parameters of the request that are filters are added
     */
    List<String> lines(List<String> said, int more, String list, ChartRequest request) {
        List<String> lines = new ArrayList<>();
        if (!said.isEmpty()) {
            List<String> sources =
                    new ArrayList<>(said.stream().map(language::isolated).toList());
            if (more > 0) {
                sources.add(messages.format("chart.more", more));
            }
            lines.add(messages.format("chart.said-by", messages.joined("join.parts", sources.stream())));
        }
        RevisionView revision = revisions.current();
        lines.add(
                revision.updatedAt() == null
                        ? messages.format("chart.data", config.title(), Long.toString(revision.revision()))
                        : messages.format(
                                "chart.data-of",
                                config.title(),
                                Long.toString(revision.revision()),
                                days.of(revision.updatedAt())));
        if (visibility.audience() != Audience.PUBLIC) {
            lines.add(messages.text("file.not-public"));
        }
        lines.add(ChartAddresses.withFilters(list, request).build().toString());
        return lines;
    }
}
