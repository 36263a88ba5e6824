package org.disclosures.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Makes snippets of the texts that one query matches: escaped HTML with the matches in {@code <em>}. Texts that results share, such
 * as the names of sources, are looked at once. Used by one thread.
 */
final class SearchSnippets {

    private static final int MOST = 3;
    private static final int PASSAGES = 2;
    private static final String ANY_FIELD = IndexFields.STATEMENT;

    private static final QueryHighlighter HIGHLIGHTER = new QueryHighlighter();

    /** Prepares a query once for any number of texts. */
    private static final class QueryHighlighter extends UnifiedHighlighter {

        QueryHighlighter() {
            super(UnifiedHighlighter.builderWithoutSearcher(TextAnalysis.WORDS)
                    .withFieldMatcher(field -> true)
                    .withFormatter(new DefaultPassageFormatter("<em>", "</em>", " … ", true))
                    .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
                    .withWeightMatches(false)
                    .withMaxNoHighlightPassages(0));
        }

        FieldHighlighter of(Query query) {
            return getFieldHighlighter(ANY_FIELD, query, extractTerms(query), PASSAGES);
        }
    }

    private final FieldHighlighter highlighter;
    private final Map<String, Optional<String>> made = new HashMap<>();

    /** @param query rewritten, so that it holds the similar words that it finds */
    SearchSnippets(Query query) {
        this.highlighter = HIGHLIGHTER.of(query);
    }

    /** The passages of texts in which the query finds something, of a few texts at most. */
    List<String> of(List<String> texts) {
        List<String> snippets = new ArrayList<>();
        for (String text : texts) {
            if (snippets.size() < MOST) {
                made.computeIfAbsent(text, this::snippet).ifPresent(snippets::add);
            }
        }
        return snippets;
    }

    private Optional<String> snippet(String text) {
        try {
            return Optional.ofNullable((String) highlighter.highlightFieldForDoc(null, -1, text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
