package org.disclosures.exchange.citation;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.disclosures.http.language.Language;

/** Puts cited works into words by the styles of the Citation Style Language, dates and terms in the caller's language. */
@ApplicationScoped
class StyledCitations {

    private static final Map<CitationStyle, String> STYLES =
            Map.of(CitationStyle.APA, "apa", CitationStyle.CHICAGO, "chicago-author-date");
    private static final Map<String, String> LOCALES =
            Map.of("en", "en-US", "fr", "fr-FR", "es", "es-ES", "de", "de-DE", "ar", "ar");
    private static final String UNDETERMINED = "und";

    private final Language language;
    private final Map<Form, AtomicReference<Processor>> idle = new ConcurrentHashMap<>();

    StyledCitations(Language language) {
        this.language = language;
    }

    private record Form(CitationStyle style, Locale locale) {}

    /** A work in a style, in plain text. */
    String of(CitationStyle style, CSLItemData work) {
        Form form = new Form(style, language.locale());
        AtomicReference<Processor> free = idle.computeIfAbsent(form, any -> new AtomicReference<>());
        // A processor serves one thread at a time.
        Processor processor = free.getAndSet(null);
        if (processor == null) {
            processor = new Processor(form);
        }
        String text = processor.cite(work);
        free.set(processor);
        return text;
    }

    /** A processor of the library with the one work that it cites. */
    private static final class Processor implements ItemDataProvider {

        private final CSL csl;
        private CSLItemData work;

        Processor(Form form) {
            String file = "/csl/" + STYLES.get(form.style()) + ".csl";
            try (InputStream style = StyledCitations.class.getResourceAsStream(file)) {
                csl = new CSL(
                        this,
                        new String(style.readAllBytes(), StandardCharsets.UTF_8),
                        LOCALES.get(form.locale().getLanguage()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        String cite(CSLItemData cited) {
            // Styles capitalize what is English: words of a statement would change, and “Unidentified publisher” become
            // a name.
            work = new CSLItemDataBuilder(cited).language(UNDETERMINED).build();
            csl.reset();
            csl.setOutputFormat("text");
            csl.registerCitationItems(work.getId());
            return csl.makeBibliography().getEntries()[0].strip();
        }

        @Override
        public CSLItemData retrieveItem(String id) {
            return work;
        }

        @Override
        public Collection<String> getIds() {
            return List.of(work.getId());
        }
    }
}
