package org.disclosures.http.language;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The languages in which the public ledger has labels, which may be others than those of the service. Requests choose among these only, so
 * that invented languages are no variants of a response.
 */
@ApplicationScoped
public class LabelLanguages {

    private volatile List<Locale> known = List.of();

    /** Replaces the known languages, by their BCP 47 tags. */
    public void know(Collection<String> tags) {
        known = tags.stream().map(Locale::forLanguageTag).distinct().toList();
    }

    List<Locale> known() {
        return known;
    }
}
