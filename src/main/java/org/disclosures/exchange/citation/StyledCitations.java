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
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Typography;

/** Puts cited works into words by the styles of the Citation Style Language, dates and terms in the caller's language. */
@ApplicationScoped
class StyledCitations {

    private static final Map<CitationStyle, String> STYLES =
            Map.of(CitationStyle.APA, "apa", CitationStyle.CHICAGO, "chicago-author-date");
    private static final Map<String, String> LOCALES =
            Map.of("en", "en-US", "fr", "fr-FR", "es", "es-ES", "de", "de-DE", "ar", "ar");
    private static final String UNDETERMINED = "und";
    private static final int MOST_IDLE = 8;

    private final Language language;
    private final Map<CitationForm, Queue<CitationProcessor>> idle = new ConcurrentHashMap<>();

    StyledCitations(Language language) {
        this.language = language;
    }

    private record CitationForm(CitationStyle style, Locale locale) {}

    /** A work in a style, in plain text. */
    String of(CitationStyle style, CSLItemData work) {
        CitationForm form = new CitationForm(style, language.locale());
        // A processor serves one thread at a time, and takes longer to make than to cite with.
        Queue<CitationProcessor> free = idle.computeIfAbsent(form, any -> new ArrayBlockingQueue<>(MOST_IDLE));
        CitationProcessor processor = free.poll();
        if (processor == null) {
            processor = new CitationProcessor(form);
        }
        String text = punctuated(processor.cite(inOrder(work)));
        free.offer(processor);
        return text;
    }

    // Titles and names are of any script; those that are made of several are isolated in parts.
    private CSLItemData inOrder(CSLItemData work) {
        return new CSLItemDataBuilder(work)
                .title(inOrder(work.getTitle()))
                .containerTitle(inOrder(work.getContainerTitle()))
                .publisher(inOrder(work.getPublisher()))
                .build();
    }

    // The locales of the library set wider spaces in French, and the punctuation of Latin script in Arabic.
    private String punctuated(String cited) {
        return switch (language.tag()) {
            case "fr" -> cited.replaceAll("\u00A0(?=[:;!?»])|(?<=«)\u00A0", "\u202F");
            case "ar" -> arabic(cited);
            default -> cited;
        };
    }

    private static String arabic(String cited) {
        StringBuilder text = new StringBuilder(cited);
        boolean quoted = false;
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            open = Typography.open(open, text.charAt(i));
            if (open == 0) {
                switch (text.charAt(i)) {
                    case ',' -> punctuate(text, i, '،');
                    case ';' -> punctuate(text, i, '؛');
                    case '"' -> {
                        text.setCharAt(i, quoted ? '»' : '«');
                        quoted = !quoted;
                    }
                    default -> {}
                }
            }
        }
        return text.toString();
    }

    private static void punctuate(StringBuilder text, int at, char mark) {
        // Within addresses none is changed.
        if (at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1))) {
            text.setCharAt(at, mark);
        }
    }

    private String inOrder(String text) {
        return text == null || Typography.hasIsolates(text) ? text : language.isolated(text);
    }

    /** A processor of the library with the one work that it cites. */
    private static final class CitationProcessor implements ItemDataProvider {

        private final CSL csl;
        private CSLItemData work;

        CitationProcessor(CitationForm form) {
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
            // Styles change the capitals of English titles: statements would be altered, and “Unidentified publisher”
            // would look
            // like a name.
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
