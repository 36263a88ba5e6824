package org.disclosures.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/**
 * The words of short texts that many documents repeat, such as names and labels, so that a build analyses each once. Used by one
 * thread, and only for one build, since names change.
 */
final class AnalysedTexts {

    private static final int MOST = 20_000;
    private static final int LONGEST = 100;

    private final Map<TextOfField, List<AnalysedWord>> analysed = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TextOfField, List<AnalysedWord>> eldest) {
            return size() > MOST;
        }
    };

    private record TextOfField(String field, String text) {}

    private record AnalysedWord(BytesRef word, int increment) {}

    /** The field of a text, to write. */
    Field field(String name, String text) throws IOException {
        if (text.length() > LONGEST || name.equals(IndexFields.STATEMENT)) {
            return new TextField(name, text, Field.Store.NO);
        }
        TextOfField key = new TextOfField(name, text);
        List<AnalysedWord> words = analysed.get(key);
        if (words == null) {
            words = analyse(name, text);
            analysed.put(key, words);
        }
        return new TextField(name, new AnalysedTokens(words));
    }

    private static List<AnalysedWord> analyse(String name, String text) throws IOException {
        List<AnalysedWord> words = new ArrayList<>();
        try (TokenStream stream = TextAnalysis.OF_DOCUMENTS.tokenStream(name, text)) {
            TermToBytesRefAttribute word = stream.addAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new AnalysedWord(BytesRef.deepCopyOf(word.getBytesRef()), increment.getPositionIncrement()));
            }
            stream.end();
        }
        return words;
    }

    private static final class AnalysedTokens extends TokenStream {

        private final BytesTermAttribute word = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final List<AnalysedWord> words;
        private int next;

        AnalysedTokens(List<AnalysedWord> words) {
            this.words = words;
        }

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == words.size()) {
                return false;
            }
            word.setBytesRef(words.get(next).word());
            increment.setPositionIncrement(words.get(next).increment());
            next++;
            return true;
        }
    }
}
