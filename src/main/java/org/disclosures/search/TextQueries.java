package org.disclosures.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MaxNonCompetitiveBoostAttribute;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.disclosures.access.Audience;
import org.disclosures.access.TextScreen;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.vocabulary.ResourceType;

/**
 * Turns search texts into queries. All words must occur, in whatever fields, except function words; a word also matches with a
 * typo or two, and by its sound, ranked below the word itself. {@code "…"} is a phrase, {@code word*} a beginning, {@code -word}
 * excludes, {@code |} separates alternatives, parentheses group. There are no syntax errors: meaningless operators are ignored.
 */
public final class TextQueries {

    private static final int MOST_WORDS = 32;
    private static final int MOST_VARIANTS = 16;
    private static final int SHORTEST_WITH_A_TYPO = 4;
    private static final int SHORTEST_WITH_TWO = 8;
    private static final int SHORTEST_HEARD = 5;
    private static final int SHORTEST_BEGINNING = 2;

    // More than any word gets for likeness, so that one that is there itself comes first.
    private static final float ITSELF = 100;
    // Exact spellings rank above matches without accents and variants of letters.
    private static final float SPELLED_SO = 50;
    // Forms of the word rank above typos.
    private static final float IN_A_FORM = 10;
    private static final float SOUNDS_ALIKE = 0.2f;

    // A text of as many words as are taken, each with all its variants and forms in every field, has fewer.
    private static final int MOST_CLAUSES = 8_192;

    private static final Map<String, Float> FIELDS = fields();

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    private TextQueries() {}

    /**
     * Reads a text to search for, 1 to {@value FullTextSearch#LONGEST} characters; null when absent. Faults are noted with the values'.
     *
     * @param name the parameter
     */
    public static String read(ParameterValues values, String name, List<String> given) {
        String text = values.text(name, given);
        if (text == null) {
            return null;
        }
        if (text.length() > FullTextSearch.LONGEST) {
            values.faults()
                    .add(
                            name,
                            text,
                            "The search text has more than " + FullTextSearch.LONGEST + " characters; shorten it.");
            return null;
        }
        if (TextAnalysis.words(text).size() > MOST_WORDS) {
            values.faults().add(name, text, "The search text has more than " + MOST_WORDS + " words; shorten it.");
            return null;
        }
        return text;
    }

    /**
     * The query for records that match a text, scored by relevance.
     *
     * @param text as {@link #read} returned it
     */
    public static Query of(String text) {
        boolean nothingElse = TextAnalysis.words(text).stream().allMatch(TextAnalysis::isFunctionWord);
        Query query = new TextQueryParser(nothingElse).parse(text);
        return query == null ? new MatchNoDocsQuery("No words") : screened(query);
    }

    /** The query for records of some types, or of any type if there are none, that match a text. */
    public static Query of(String text, Collection<ResourceType> types) {
        return among(of(text), types);
    }

    /**
     * The query for records that may have a name, without any syntax: names with more of its words rank first, and exact words
     * above similar ones.
     *
     * @param name as {@link #read} returns it
     */
    public static Query named(String name) {
        BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        List<TextAnalysis.CompoundWord> words = TextAnalysis.compounds(name);
        boolean nothingElse = TextAnalysis.words(name).stream().allMatch(TextAnalysis::isFunctionWord);
        words.stream().distinct().forEach(word -> {
            word.parts().stream()
                    .filter(part -> nothingElse || !TextAnalysis.isFunctionWord(part))
                    .forEach(part -> some.add(inNames(part), Occur.SHOULD));
            if (word.whole() != null) {
                some.add(inNames(word.whole()), Occur.SHOULD);
            }
        });
        return screened(spelled(name, some.build()));
    }

    /**
     * The query for records whose own texts, besides their names, have all words of a text.
     *
     * @param text as {@link #read} returns it
     */
    public static Query said(String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        TextAnalysis.words(text).forEach(word -> all.add(new TermQuery(new Term(IndexFields.TEXT, word)), Occur.MUST));
        return screened(all.build());
    }

    /**
     * The query for records whose names begin with the text typed so far.
     *
     * @param prefix as {@link #read} returns it
     */
    public static Query beginnings(String prefix, Collection<ResourceType> types) {
        List<TextAnalysis.CompoundWord> words = TextAnalysis.compounds(prefix);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("No words");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(beginning(word), Occur.MUST));
        TextAnalysis.words(prefix)
                .forEach(word ->
                        all.add(new ConstantScoreQuery(new TermQuery(new Term(IndexFields.NAME, word))), Occur.SHOULD));
        return among(screened(spelled(prefix, all.build())), types);
    }

    // Its last part is still being typed; an article before it may be missing.
    private static Query beginning(TextAnalysis.CompoundWord word) {
        List<String> parts = word.parts();
        if (word.whole() == null) {
            return beginning(parts.get(0));
        }
        BooleanQuery.Builder apart = new BooleanQuery.Builder();
        for (int i = 0; i < parts.size(); i++) {
            if (i == parts.size() - 1 || !TextAnalysis.isFunctionWord(parts.get(i))) {
                apart.add(beginning(parts.get(i)), Occur.MUST);
            }
        }
        return new DisjunctionMaxQuery(List.of(apart.build(), beginning(word.whole())), 0);
    }

    private static Query beginning(String word) {
        List<Query> ways = new ArrayList<>();
        ways.add(itself(List.of(new TermQuery(new Term(IndexFields.BEGINNING, word)))));
        WordForms.of(word)
                .forEach(form -> ways.add(inAForm(List.of(new TermQuery(new Term(IndexFields.BEGINNING, form))))));
        if (mayHaveATypo(word)) {
            ways.add(new SimilarWordQuery(IndexFields.BEGINNING, word, 1, new AttributeSource()));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    // A name that is hidden may still stand in published texts: searches for it find none of them until they were
    // redacted. Drafts are found by whatever they hold, as they are read. A single letter stands in nearly every text.
    private static Query screened(Query query) {
        List<Query> holding = TextScreen.hidden().stream()
                .map(TextAnalysis::words)
                .filter(words -> String.join("", words).codePoints().count() > 1)
                .flatMap(words -> Stream.concat(FIELDS.keySet().stream(), Stream.of(IndexFields.BEGINNING))
                        .map(field -> allIn(field, words)))
                .toList();
        if (holding.isEmpty()) {
            return query;
        }
        BooleanQuery.Builder without = new BooleanQuery.Builder().add(query, Occur.MUST);
        Query draft = new TermQuery(new Term(IndexFields.TIER, Audience.DESK.name()));
        holding.forEach(some -> without.add(
                new BooleanQuery.Builder()
                        .add(some, Occur.MUST)
                        .add(draft, Occur.MUST_NOT)
                        .build(),
                Occur.MUST_NOT));
        return without.build();
    }

    private static Query allIn(String field, List<String> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.MUST));
        return all.build();
    }

    private static Query among(Query query, Collection<ResourceType> types) {
        if (types.isEmpty()) {
            return query;
        }
        List<BytesRef> codes =
                types.stream().map(ResourceType::code).map(BytesRef::new).toList();
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(KeywordField.newSetQuery(IndexFields.TYPE, codes), Occur.FILTER)
                .build();
    }

    private static Query word(String word) {
        List<Query> exact = new ArrayList<>();
        List<Query> forms = new ArrayList<>();
        List<Query> ways = new ArrayList<>();
        AttributeSource automata = new AttributeSource();
        FIELDS.forEach((field, weight) -> {
            exact.add(new BoostQuery(new TermQuery(new Term(field, word)), weight));
            forms.addAll(forms(field, word, weight));
            if (mayHaveATypo(word)) {
                ways.add(new BoostQuery(new SimilarWordQuery(field, word, typos(word), automata), weight));
            }
        });
        ways.addAll(soundingLike(word));
        ways.add(inAForm(forms));
        ways.add(itself(exact));
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query inNames(String word) {
        List<Query> ways = new ArrayList<>();
        ways.add(itself(List.of(new TermQuery(new Term(IndexFields.NAME, word)))));
        ways.add(inAForm(forms(IndexFields.NAME, word, 1)));
        if (mayHaveATypo(word)) {
            ways.add(new SimilarWordQuery(IndexFields.NAME, word, typos(word), new AttributeSource()));
        }
        ways.addAll(soundingLike(word));
        return new DisjunctionMaxQuery(ways, 0);
    }

    // The typed word is a form of the other, or the reverse, or both have a form in common.
    private static List<Query> forms(String field, String word, float weight) {
        List<Query> forms = new ArrayList<>();
        forms.add(new BoostQuery(new TermQuery(new Term(field, AffixTokenFilter.mark(word))), weight));
        for (String form : WordForms.of(word)) {
            forms.add(new BoostQuery(new TermQuery(new Term(field, form)), weight));
            forms.add(new BoostQuery(new TermQuery(new Term(field, AffixTokenFilter.mark(form))), weight));
        }
        return forms;
    }

    private static Query spelled(String text, Query query) {
        BooleanQuery.Builder spelled = new BooleanQuery.Builder().add(query, Occur.MUST);
        TextAnalysis.spellings(text).stream()
                .distinct()
                .forEach(word -> spelled.add(
                        new BoostQuery(
                                new ConstantScoreQuery(new TermQuery(new Term(IndexFields.SPELLING, word))),
                                SPELLED_SO),
                        Occur.SHOULD));
        return spelled.build();
    }

    private static List<Query> soundingLike(String word) {
        if (word.length() < SHORTEST_HEARD) {
            return List.of();
        }
        return TextAnalysis.sounds(word).stream()
                .<Query>map(sound -> new BoostQuery(
                        new ConstantScoreQuery(new TermQuery(new Term(IndexFields.SOUND, sound))), SOUNDS_ALIKE))
                .toList();
    }

    // A number with another digit is another number, such as the id of another vulnerability.
    private static boolean mayHaveATypo(String word) {
        return word.length() >= SHORTEST_WITH_A_TYPO && word.codePoints().noneMatch(Character::isDigit);
    }

    private static int typos(String word) {
        return word.length() >= SHORTEST_WITH_TWO ? 2 : 1;
    }

    private static Query itself(List<Query> inSomeField) {
        return worth(ITSELF, inSomeField);
    }

    private static Query inAForm(List<Query> inSomeField) {
        return worth(IN_A_FORM, inSomeField);
    }

    private static Query worth(float more, List<Query> inSomeField) {
        return new BooleanQuery.Builder()
                .add(new DisjunctionMaxQuery(inSomeField, 0.1f), Occur.MUST)
                .add(new BoostQuery(new ConstantScoreQuery(new MatchAllDocsQuery()), more), Occur.SHOULD)
                .build();
    }

    private static Map<String, Float> fields() {
        Map<String, Float> fields = new LinkedHashMap<>();
        fields.put(IndexFields.NAME, 4f);
        fields.put(IndexFields.STATEMENT, 2f);
        fields.put(IndexFields.TEXT, 1f);
        return fields;
    }

    /**
     * Finds words with typos. Only similarity counts for the score: rarity must not favour misspelled words. Building the automata
     * takes longer than the search, so the fields of one word share them.
     */
    private static final class SimilarWordQuery extends FuzzyQuery {

        private final AttributeSource automata;

        SimilarWordQuery(String field, String word, int typos, AttributeSource automata) {
            super(
                    new Term(field, word),
                    typos,
                    1,
                    MOST_VARIANTS,
                    true,
                    new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(MOST_VARIANTS));
            this.automata = automata;
        }

        @Override
        protected TermsEnum getTermsEnum(Terms terms, AttributeSource found) throws IOException {
            share(automata, found);
            TermsEnum similar = super.getTermsEnum(terms, found);
            share(found, automata);
            return similar;
        }

        // Scores belong to one field.
        private static void share(AttributeSource from, AttributeSource to) {
            from.getAttributeImplsIterator().forEachRemaining(attribute -> {
                if (!(attribute instanceof BoostAttribute || attribute instanceof MaxNonCompetitiveBoostAttribute)) {
                    to.addAttributeImpl(attribute);
                }
            });
        }
    }

    private static final class TextQueryParser extends SimpleQueryParser {

        private static final int SYNTAX = AND_OPERATOR
                | OR_OPERATOR
                | NOT_OPERATOR
                | PREFIX_OPERATOR
                | PHRASE_OPERATOR
                | PRECEDENCE_OPERATORS
                | WHITESPACE_OPERATOR;

        private final boolean withFunctionWords;

        TextQueryParser(boolean withFunctionWords) {
            super(TextAnalysis.WORDS, FIELDS, SYNTAX);
            this.withFunctionWords = withFunctionWords;
            setDefaultOperator(Occur.MUST);
        }

        @Override
        protected Query newDefaultQuery(String text) {
            Query all = all(TextAnalysis.compounds(text).stream()
                    .map(this::compound)
                    .filter(Objects::nonNull)
                    .toList());
            return all == null ? null : spelled(text, all);
        }

        // The compound as one word with the weight of its parts, or the parts in any position.
        private Query compound(TextAnalysis.CompoundWord word) {
            Query apart = all(word.parts().stream()
                    .filter(part -> withFunctionWords || !TextAnalysis.isFunctionWord(part))
                    .map(TextQueries::word)
                    .toList());
            if (word.whole() == null) {
                return apart;
            }
            Query whole = new BoostQuery(word(word.whole()), word.parts().size());
            return apart == null ? whole : new DisjunctionMaxQuery(List.of(whole, apart), 0);
        }

        @Override
        protected Query newPhraseQuery(String text, int slop) {
            List<String> words = TextAnalysis.words(text);
            if (words.isEmpty()) {
                return null;
            }
            return itself(FIELDS.entrySet().stream()
                    .<Query>map(field -> new BoostQuery(
                            new PhraseQuery(field.getKey(), words.toArray(String[]::new)), field.getValue()))
                    .toList());
        }

        @Override
        protected Query newPrefixQuery(String text) {
            List<String> words = TextAnalysis.words(text);
            if (words.isEmpty()) {
                return null;
            }
            int last = words.size() - 1;
            List<Query> all = new ArrayList<>();
            words.subList(0, last).forEach(word -> all.add(word(word)));
            all.add(prefix(words.get(last)));
            List<TextAnalysis.CompoundWord> compounds = TextAnalysis.compounds(text);
            return compounds.size() == 1 && compounds.get(0).whole() != null
                    ? new DisjunctionMaxQuery(
                            List.of(all(all), prefix(compounds.get(0).whole())), 0)
                    : all(all);
        }

        private static Query prefix(String word) {
            if (word.length() < SHORTEST_BEGINNING) {
                return word(word);
            }
            List<Query> exact = new ArrayList<>();
            List<Query> forms = new ArrayList<>();
            FIELDS.forEach((field, weight) -> {
                exact.add(prefix(field, word, weight));
                forms.add(prefix(field, AffixTokenFilter.mark(word), weight));
            });
            return new DisjunctionMaxQuery(List.of(itself(exact), inAForm(forms)), 0);
        }

        private static Query prefix(String field, String word, float weight) {
            return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, word))), weight);
        }

        private static Query all(List<Query> queries) {
            if (queries.size() < 2) {
                return queries.isEmpty() ? null : queries.get(0);
            }
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            queries.forEach(query -> all.add(query, Occur.MUST));
            return all.build();
        }
    }
}
