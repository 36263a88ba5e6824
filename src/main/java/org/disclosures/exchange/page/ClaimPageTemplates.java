package org.disclosures.exchange.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.disclosures.http.language.Messages;

/** The templates of the pages. */
@CheckedTemplate(basePath = "page")
final class ClaimPageTemplates {

    private ClaimPageTemplates() {}

    static native TemplateInstance claim(ClaimPage page, ClaimCard card, Messages texts);

    static native TemplateInstance card(ClaimCard card, Messages texts);

    static native TemplateInstance problem(
            String language, String direction, String title, String text, String note, String dataset);
}
