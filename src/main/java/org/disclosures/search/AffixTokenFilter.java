package org.disclosures.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Adds, in the place of each word, the forms that {@link WordForms} knows of it. */
final class AffixTokenFilter extends TokenFilter {

    /** The type of a form. */
    static final String FORM = "<FORM>";

    /** Prefix that marks forms, so that none is mistaken for a word of the text. */
    static final char MARK = '\u0001';

    private final boolean marked;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final Deque<String> waiting = new ArrayDeque<>();
    private State state;

    /** @param marked whether forms are marked */
    AffixTokenFilter(TokenStream words, boolean marked) {
        super(words);
        this.marked = marked;
    }

    /** A form, marked. */
    static String mark(String form) {
        return MARK + form;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (waiting.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            waiting.addAll(WordForms.of(term));
            if (!waiting.isEmpty()) {
                state = captureState();
            }
            return true;
        }
        restoreState(state);
        String form = waiting.remove();
        term.setEmpty().append(marked ? mark(form) : form);
        type.setType(FORM);
        increment.setPositionIncrement(0);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }
}
