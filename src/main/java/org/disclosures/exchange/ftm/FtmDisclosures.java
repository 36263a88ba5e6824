package org.disclosures.exchange.ftm;

import jakarta.inject.Singleton;
import org.disclosures.disclosure.DisclosureView;
import org.disclosures.exchange.referenced.ReferencedRecordOutput;
import org.disclosures.http.Reference;
import org.disclosures.http.language.Messages;
import org.disclosures.record.OccurredDate;
import org.disclosures.vocabulary.ResourceType;
import org.disclosures.vocabulary.TermLabels;

/** Disclosures as events. Nobody is involved in one as a fact: partners are linked in words. */
@Singleton
class FtmDisclosures {

    private final FtmOrganisations bodies;
    private final Messages messages;
    private final TermLabels labels;

    FtmDisclosures(FtmOrganisations bodies, Messages messages, TermLabels labels) {
        this.bodies = bodies;
        this.messages = messages;
        this.labels = labels;
    }

    /** Writes a disclosure and its partners. */
    void write(DisclosureView disclosure, ReferencedRecordOutput<FtmEntity> out) {
        String id = FtmIds.of(disclosure);
        if (!out.isNew(id)) {
            return;
        }
        FtmEntity event = new FtmEntity(id, "Event")
                .with("name", FtmEntity.cut(disclosure.title(), FtmEntity.NAME))
                .with("description", disclosure.summary())
                .with("keywords", labels.of(ResourceType.DISCLOSURE))
                .with("sourceUrl", out.address(disclosure.href()));
        out.write(disclosure.period() == null ? event : dated(event, OccurredDate.parse(disclosure.period())));
        for (Reference partner : disclosure.partners()) {
            out.things().organisations().find(partner.id()).ifPresent(body -> {
                bodies.write(body, out);
                out.write(new FtmEntity(FtmIds.link("partner", FtmIds.of(body), id), "UnknownLink")
                        .with("subject", FtmIds.of(body))
                        .with("object", id)
                        .with("role", messages.text("exchange.partner"))
                        .with("sourceUrl", out.address(disclosure.href())));
            });
        }
    }

    private static FtmEntity dated(FtmEntity event, OccurredDate period) {
        return period.last() == null
                ? event.with("date", period.first().iso())
                : event.with("startDate", period.first().iso())
                        .with("endDate", period.last().iso());
    }
}
