package org.disclosures.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Takes words apart that are joined by apostrophes, hyphens or capitals, such as O’Flaherty, Al-Jazeera and FinFisher: into each
 * part, in its place, and the whole without what joined it, in the place of the first part.
 */
final class CompoundTokenFilter extends TokenFilter {

    /** The character that joins words like an apostrophe, after its variants have been unified. */
    static final char APOSTROPHE = '\'';

    /** The character that joins words like a hyphen; word breaking (UAX #29) does not break at it. */
    static final char HYPHEN = '\u00B7';

    /** The type of a whole. */
    static final String WHOLE = "<WHOLE>";

    /** The type of parts. */
    static final String PART = "<PART>";

    private static final Pattern POSSESSIVE = Pattern.compile(APOSTROPHE + "[sS]$");
    private static final Pattern JOINT =
            Pattern.compile("[" + APOSTROPHE + HYPHEN + "]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private record CompoundToken(String text, String type, int start, int end, int increment) {}

    private final boolean withoutPossessives;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final Deque<CompoundToken> waiting = new ArrayDeque<>();
    private State state;

    /** @param withoutPossessives whether a possessive {@code ’s} is taken off */
    CompoundTokenFilter(TokenStream words, boolean withoutPossessives) {
        super(words);
        this.withoutPossessives = withoutPossessives;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (waiting.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            if (withoutPossessives) {
                Matcher possessive = POSSESSIVE.matcher(term);
                if (possessive.find()) {
                    term.setLength(possessive.start());
                }
            }
            takeApart();
            if (waiting.isEmpty()) {
                return true;
            }
        }
        restoreState(state);
        CompoundToken next = waiting.remove();
        term.setEmpty().append(next.text());
        type.setType(next.type());
        offsets.setOffset(next.start(), next.end());
        increment.setPositionIncrement(next.increment());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }

    private void takeApart() {
        String text = term.toString();
        List<int[]> parts = parts(text);
        if (parts.size() < 2) {
            if (parts.size() == 1 && parts.get(0)[1] - parts.get(0)[0] < text.length()) {
                term.setEmpty().append(text, parts.get(0)[0], parts.get(0)[1]);
            }
            return;
        }
        state = captureState();
        // If zero-width characters were left out, the part they were in is not known.
        boolean placed = isAsLong(text, offsets.endOffset() - offsets.startOffset());
        int start = offsets.startOffset();
        StringBuilder whole = new StringBuilder();
        for (int[] part : parts) {
            whole.append(text, part[0], part[1]);
        }
        int first = increment.getPositionIncrement();
        for (int[] part : parts) {
            boolean isFirst = part == parts.get(0);
            waiting.add(new CompoundToken(
                    text.substring(part[0], part[1]),
                    PART,
                    placed ? start + part[0] : start,
                    placed ? start + part[1] : offsets.endOffset(),
                    isFirst ? first : 1));
            if (isFirst) {
                waiting.add(new CompoundToken(whole.toString(), WHOLE, start, offsets.endOffset(), 0));
            }
        }
    }

    // A possessive ending that was removed is still part of the text.
    private boolean isAsLong(String text, int length) {
        return length == text.length() || (withoutPossessives && length == text.length() + 2);
    }

    private static List<int[]> parts(String text) {
        List<int[]> parts = new ArrayList<>();
        int begin = 0;
        for (Matcher joint = JOINT.matcher(text); joint.find(); ) {
            if (joint.start() > begin) {
                parts.add(new int[] {begin, joint.start()});
            }
            begin = joint.end();
        }
        if (begin < text.length()) {
            parts.add(new int[] {begin, text.length()});
        }
        return parts;
    }
}
