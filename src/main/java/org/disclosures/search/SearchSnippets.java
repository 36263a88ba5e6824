package org.disclosures.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Makes snippets of the texts that a query matches: escaped HTML with the matches in {@code <em>}. */
final class SearchSnippets {

    private static final int MOST = 3;
    private static final int PASSAGES = 2;
    private static final String ANY_FIELD = IndexFields.STATEMENT;

    private static final UnifiedHighlighter HIGHLIGHTER = UnifiedHighlighter.builderWithoutSearcher(TextAnalysis.WORDS)
            .withFieldMatcher(field -> true)
            .withFormatter(new DefaultPassageFormatter("<em>", "</em>", " … ", true))
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
            .withWeightMatches(false)
            .withMaxNoHighlightPassages(0)
            .build();

    private SearchSnippets() {}

    /** The passages of texts in which the query finds something, of a few texts at most. */
    static List<String> of(Query query, List<String> texts) {
        List<String> snippets = new ArrayList<>();
        for (String text : texts) {
            String snippet = snippet(query, text);
            if (snippet != null && snippets.size() < MOST) {
                snippets.add(snippet);
            }
        }
        return snippets;
    }

    private static String snippet(Query query, String text) {
        try {
            return (String) HIGHLIGHTER.highlightWithoutSearcher(ANY_FIELD, query, text, PASSAGES);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
