package org.disclosures.search;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.Reader;
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
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.phonetic.DoubleMetaphoneFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Takes text apart: into words of any script, without case, accents and the variants of a letter, with what
 * {@link CompoundTokenFilter} and {@link AffixTokenFilter} add to them; for sounds, into how a word would be spoken, whatever script it is
 * written in.
 */
final class TextAnalysis {

    private static final int LONGEST_BEGINNING = 20;
    private static final int LONGEST_SOUND = 8;
    private static final int SHORTEST_SOUND = 4;

    // Characters typed as apostrophes: quotation marks, primes, free-standing accents and modifier letters.
    private static final String APOSTROPHES =
            "\u2019\u2018\u201B\u02BC\u02BB\u02BD\u02B9\u02BE\u02BF\u02C8\u02CA\u02CB\u0060\u00B4"
                    + "\u2032\u2035\u055A\u05F3\u07F4\u07F5\uA78C\uFF07\uFF40\u1FBD\u1FBF\u1FFD\u1FFE\u1FEF";

    // And what joins words: dashes of all kinds, the Hebrew maqaf, dots in the middle, and the zero-width non-joiner.
    private static final String HYPHENS =
            "\u002D\u058A\u05BE\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u02D7\u2E17\u2E3A\u2E3B\uFE58\uFE63"
                    + "\uFF0D\u2027\u30FB\uFF65\u200C";

    // Made once, since compiling them takes long; they may be shared.
    private static final Transliterator WITHOUT_MARKS =
            Transliterator.getInstance("[:^ASCII:]; NFD; [:Nonspacing Mark:] Remove; NFC");
    private static final Transliterator LATIN = Transliterator.getInstance("[:^ASCII:]; Any-Latin; Latin-ASCII");

    private static final NormalizeCharMap SAME_LETTERS = sameLetters();

    /** Words, and the forms by which they are found, too. */
    static final Analyzer WORDS = new TextAnalyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            return new TokenStreamComponents(words, new AffixTokenFilter(folded(words, true), true));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return 100;
        }
    };

    // The part after an apostrophe belongs to a name: Lloyd’s is not called Lloyd.
    private static final Analyzer NAMES = new TextAnalyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            return new TokenStreamComponents(words, folded(words, false));
        }
    };

    private static final Analyzer SPELLINGS = new TextAnalyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            return new TokenStreamComponents(words, new ICUNormalizer2Filter(words));
        }
    };

    private static final Analyzer SOUNDS = new TextAnalyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            TokenStream latin = new ICUTransformFilter(folded(words, true), LATIN);
            return new TokenStreamComponents(words, new DoubleMetaphoneFilter(latin, LONGEST_SOUND, false));
        }
    };

    private static final Analyzer BEGINNINGS = new TextAnalyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            TokenStream all = new AffixTokenFilter(folded(words, true), false);
            return new TokenStreamComponents(words, new EdgeNGramTokenFilter(all, 1, LONGEST_BEGINNING, true));
        }
    };

    /** The analyser for documents. */
    static final Analyzer OF_DOCUMENTS = new PerFieldAnalyzerWrapper(
            WORDS,
            Map.of(IndexFields.SOUND, SOUNDS, IndexFields.BEGINNING, BEGINNINGS, IndexFields.SPELLING, SPELLINGS));

    // Words that are needed for grammar only, in the served languages.
    private static final Set<String> FUNCTION_WORDS = functionWords();

    private TextAnalysis() {}

    /** The words of a text, those of compounds one by one. */
    static List<String> words(String text) {
        return compounds(text).stream().flatMap(word -> word.parts().stream()).toList();
    }

    /** The words of a text, those of compounds together. */
    static List<CompoundWord> compounds(String text) {
        return compounds(WORDS, text);
    }

    /** The words of a name, including the parts after apostrophes. */
    static List<CompoundWord> ofName(String name) {
        return compounds(NAMES, name);
    }

    /** The words of a text as they are spelled, but for case. */
    static List<String> spellings(String text) {
        return tokens(SPELLINGS, text);
    }

    /** The phonetic codes of a word; none if it has too few sounds. */
    static List<String> sounds(String word) {
        return tokens(SOUNDS, word).stream()
                .filter(sound -> sound.length() >= SHORTEST_SOUND)
                .toList();
    }

    /** True if a word, as {@link #words} returns it, has no meaning of its own. */
    static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    // Lucene's own folding comes compiled for an older ICU than ours, which refuses it.
    private static TokenStream folded(TokenStream words, boolean withoutPossessives) {
        TokenStream bare = new ICUTransformFilter(
                new ICUNormalizer2Filter(new CompoundTokenFilter(words, withoutPossessives)), WITHOUT_MARKS);
        TokenStream arabic = new PersianNormalizationFilter(new ArabicNormalizationFilter(bare));
        return new ASCIIFoldingFilter(new DecimalDigitFilter(arabic));
    }

    // Each replaces one character, so that matches keep their positions; only zero-width characters are left out.
    private static NormalizeCharMap sameLetters() {
        NormalizeCharMap.Builder same = new NormalizeCharMap.Builder();
        map(same, APOSTROPHES, String.valueOf(CompoundTokenFilter.APOSTROPHE));
        map(same, HYPHENS, String.valueOf(CompoundTokenFilter.HYPHEN));
        map(same, "\u0671\u0672\u0673", "\u0627");
        map(same, "\u06C3", "\u0629");
        map(same, "\u06C0\u06D5\u06BE", "\u0647");
        map(same, "\u06AA", "\u0643");
        map(same, "\u0675", "\u0627");
        map(same, "\u200B\u2060\uFEFF", "");
        return same.build();
    }

    private static void map(NormalizeCharMap.Builder same, String characters, String to) {
        characters.chars().mapToObj(Character::toString).forEach(character -> same.add(character, to));
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
        read(analyzer, text, (token, type, end) -> tokens.add(token));
        return tokens;
    }

    // The whole of a compound comes right behind its first part, and ends where its last part does.
    private static List<CompoundWord> compounds(Analyzer analyzer, String text) {
        List<CompoundWord> compounds = new ArrayList<>();
        int[] endOfWhole = {0};
        read(analyzer, text, (token, type, end) -> {
            CompoundWord last = compounds.isEmpty() ? null : compounds.get(compounds.size() - 1);
            if (type.equals(CompoundTokenFilter.WHOLE)) {
                endOfWhole[0] = end;
                compounds.set(compounds.size() - 1, new CompoundWord(last.parts(), token));
            } else if (type.equals(CompoundTokenFilter.PART)
                    && last != null
                    && last.whole() != null
                    && end <= endOfWhole[0]) {
                last.parts().add(token);
            } else if (!type.equals(AffixTokenFilter.FORM)) {
                compounds.add(new CompoundWord(new ArrayList<>(List.of(token)), null));
            }
        });
        return compounds;
    }

    private interface TokenReader {
        void read(String token, String type, int end);
    }

    private static void read(Analyzer analyzer, String text, TokenReader reader) {
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute token = stream.addAttribute(CharTermAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                reader.read(token.toString(), type.type(), offsets.endOffset());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * A word, or several that are written as one.
     *
     * @param parts the words, without case, accents and the variants of letters
     * @param whole the same joined; null of a single word
     */
    record CompoundWord(List<String> parts, String whole) {

        /** The word as it is without what joins its parts. */
        String joined() {
            return whole == null ? parts.get(0) : whole;
        }
    }

    /** Unifies variants of characters before words are separated. */
    private abstract static class TextAnalyzer extends Analyzer {

        @Override
        protected Reader initReader(String field, Reader text) {
            return new MappingCharFilter(SAME_LETTERS, text);
        }
    }
}
