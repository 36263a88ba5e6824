package org.disclosures.exchange.feed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.disclosures.exchange.page.ClaimCard;
import org.disclosures.history.PublicChangeView;
import org.disclosures.http.language.Messages;
import org.disclosures.report.ReportView;

/** The templates of entries. */
@CheckedTemplate(basePath = "feed")
final class FeedEntryTemplates {

    private FeedEntryTemplates() {}

    static native TemplateInstance claim(ClaimCard card, Messages texts);

    static native TemplateInstance report(ReportView report, String published, Messages texts);

    static native TemplateInstance correction(
            PublicChangeView change, List<ClaimCard.CardCorrection> corrections, String direction, Messages texts);
}
