package org.disclosures.exchange.ftm;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import org.disclosures.exchange.referenced.ReferencedRecordOutput;
import org.disclosures.http.Reference;
import org.disclosures.http.language.Messages;
import org.disclosures.report.ReportView;

/** Reports as articles. */
@Singleton
class FtmReports {

    private final FtmWording words;
    private final FtmDisclosures disclosures;
    private final Messages messages;

    FtmReports(FtmWording words, FtmDisclosures disclosures, Messages messages) {
        this.words = words;
        this.disclosures = disclosures;
        this.messages = messages;
    }

    /** Writes a report, and the disclosures that it belongs to. No file of it comes with it, so it is called by its id. */
    void write(ReportView report, ReferencedRecordOutput<FtmEntity> out) {
        String id = FtmIds.of(report);
        if (out.isNew(id)) {
            out.write(new FtmEntity(id, "Article")
                    .with("fileName", report.id())
                    .with("name", FtmEntity.cut(report.title(), FtmEntity.NAME))
                    .with("title", report.title())
                    .with("publishedAt", report.publishedOn().toString())
                    .with("publisher", report.publishers().stream().map(Reference::name))
                    .with("language", iso3(report.language()))
                    .with(
                            "sourceUrl",
                            Stream.of(report.url(), report.archivedUrl()).filter(url -> url != null))
                    .with("sourceUrl", report.url() == null ? out.address(report.href()) : null)
                    .with("keywords", report.kindLabel())
                    .with("notes", words.state(report.state(), report.embargoUntil())));
            report.disclosures().stream()
                    .flatMap(named -> out.things().disclosures().find(named.id()).stream())
                    .forEach(whole -> {
                        disclosures.write(whole, out);
                        out.write(new FtmEntity(FtmIds.link("part", id, FtmIds.of(whole)), "Documentation")
                                .with("document", id)
                                .with("entity", FtmIds.of(whole))
                                .with("role", messages.text("exchange.disclosure"))
                                .with("sourceUrl", out.address(report.href())));
                    });
        }
    }

    // ISO 639-3, which has the same codes for languages that ISO 639-1 has a code for.
    private static String iso3(String tag) {
        try {
            String code = Locale.forLanguageTag(tag).getISO3Language();
            return code.isEmpty() ? null : code;
        } catch (MissingResourceException unknown) {
            return null;
        }
    }
}
