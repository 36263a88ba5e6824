package org.disclosures.search;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.phonetic.DoubleMetaphoneFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How text is taken apart: into words of any script, without case, accents and what French and English hang on words; for
 * sounds, into how a word would be spoken, whatever script it is written in.
 */
final class TextAnalysis {

    private static final int LONGEST_BEGINNING = 20;
    private static final int LONGEST_SOUND = 8;
    private static final int SHORTEST_SOUND = 4;

    // Made once, since compiling them takes long; they may be shared.
    private static final Transliterator WITHOUT_MARKS =
            Transliterator.getInstance("[:^ASCII:]; NFD; [:Nonspacing Mark:] Remove; NFC");
    private static final Transliterator LATIN = Transliterator.getInstance("[:^ASCII:]; Any-Latin; Latin-ASCII");

    /** Words. */
    static final Analyzer WORDS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            return new TokenStreamComponents(words, folded(words));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return 100;
        }
    };

    private static final Analyzer SOUNDS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            TokenStream latin = new ICUTransformFilter(folded(words), LATIN);
            return new TokenStreamComponents(words, new DoubleMetaphoneFilter(latin, LONGEST_SOUND, false));
        }
    };

    private static final Analyzer BEGINNINGS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            return new TokenStreamComponents(
                    words, new EdgeNGramTokenFilter(folded(words), 1, LONGEST_BEGINNING, true));
        }
    };

    /** What documents are written with. */
    static final Analyzer OF_DOCUMENTS =
            new PerFieldAnalyzerWrapper(WORDS, Map.of(Fields.SOUND, SOUNDS, Fields.BEGINNING, BEGINNINGS));

    // Words that are needed for grammar only, in the served languages.
    private static final Set<String> FUNCTION_WORDS = functionWords();

    private TextAnalysis() {}

    /** The words of a text. */
    static List<String> words(String text) {
        return tokens(WORDS, text);
    }

    /** How a word may sound; none if it has too little sound to go by. */
    static List<String> sounds(String word) {
        return tokens(SOUNDS, word).stream()
                .filter(sound -> sound.length() >= SHORTEST_SOUND)
                .toList();
    }

    /** Whether a word, as {@link #words} gives it, says nothing by itself. */
    static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    // Lucene's own folding comes compiled for an older ICU than ours, which refuses it.
    private static TokenStream folded(TokenStream words) {
        TokenStream bare = new ElisionFilter(new EnglishPossessiveFilter(words), FrenchAnalyzer.DEFAULT_ARTICLES);
        return new ASCIIFoldingFilter(new ICUTransformFilter(new ICUNormalizer2Filter(bare), WITHOUT_MARKS));
    }

    private static Set<String> functionWords() {
        Set<String> all = new HashSet<>();
        for (CharArraySet words : List.of(
                EnglishAnalyzer.getDefaultStopSet(),
                FrenchAnalyzer.getDefaultStopSet(),
                SpanishAnalyzer.getDefaultStopSet(),
                GermanAnalyzer.getDefaultStopSet(),
                ArabicAnalyzer.getDefaultStopSet())) {
            for (Object word : words) {
                all.addAll(words(new String((char[]) word)));
            }
        }
        return all;
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute token = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(token.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }
}
