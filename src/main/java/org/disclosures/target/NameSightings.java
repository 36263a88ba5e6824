package org.disclosures.target;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.disclosures.target.WithheldName.NameWordWeight;

/** Finds the words in a text that together make up one whole name, or one of which identifies it. */
final class NameSightings {

    private static final int SHORTEST_UNMISTAKABLE = 8;
    private static final int SHORTEST_INSIDE = 6;
    private static final int SHORTEST_WITH_INITIAL = 3;
    private static final int SHORTEST_WITH_JOINED_INITIAL = 5;
    private static final int FARTHEST = 60;
    private static final int MOST_BETWEEN = 4;
    private static final int MOST_MIDDLE_NAMES = 2;
    private static final int MOST_INITIALS = 3;
    private static final char OBJECT_REPLACEMENT = '\uFFFC';
    private static final String ENDS = "!?;:\n\r…。！？؟";
    private static final String WORDS_OF_ONE_LETTER = "aeiouy";
    private static final String COMMAS = ",،、，";

    private final NameText text;
    private final WithheldName name;
    private final List<NameSighting> sightings;

    NameSightings(NameText text, WithheldName name, List<NameSighting> sightings) {
        this.text = text;
        this.name = name;
        this.sightings = sightings.stream()
                .sorted(Comparator.comparingInt(NameSighting::firstToken).thenComparingInt(NameSighting::from))
                .toList();
    }

    /** The whole names, each as the places of its first and its last token. */
    List<int[]> whole() {
        List<int[]> spans = new ArrayList<>();
        for (int i = 0; i < sightings.size(); i++) {
            NameSighting one = sightings.get(i);
            if (one.word().isWhole()
                    && one.counts()
                    && (one.stands() || one.length() >= SHORTEST_UNMISTAKABLE)
                    && isNoOrdinaryWord(one)) {
                spans.add(span(one, one));
            }
            for (int j = i + 1;
                    j < sightings.size() && sightings.get(j).firstToken() - one.lastToken() <= FARTHEST;
                    j++) {
                if (sightings.get(j).from() - one.to() > FARTHEST) {
                    break;
                }
                if (together(one, sightings.get(j))) {
                    spans.add(span(one, sightings.get(j)));
                }
            }
            initials(one, spans);
        }
        return spans;
    }

    /** Words that stand for the name in a text about the person, each as the places of its first and last token. */
    List<int[]> single() {
        return sightings.stream()
                .filter(one -> one.counts() && standsForTheName(one))
                .map(one -> span(one, one))
                .toList();
    }

    private boolean standsForTheName(NameSighting one) {
        if (one.word().isLetterName()) {
            NameText.NameToken token = text.tokens().get(one.firstToken());
            return one.stands()
                    && !token.isNumber()
                    && (token.capital() || !isCased(one.firstToken()))
                    && !isWordOfOneLetter(one.firstToken());
        }
        return switch (one.word().weight()) {
            case NAME -> (one.stands() || one.length() >= SHORTEST_INSIDE) && isNoOrdinaryWord(one);
            case SHORT -> one.stands() && text.tokens().get(one.firstToken()).capital();
            case SYLLABLE -> {
                int next = one.lastToken() + 1;
                yield next < text.tokens().size()
                        && NameParts.startsHonorific(text.tokens().get(next).plain());
            }
            case BOUND -> false;
        };
    }

    // “A lawyer” at the start of a sentence.
    private boolean isWordOfOneLetter(int at) {
        if (WORDS_OF_ONE_LETTER.indexOf(text.tokens().get(at).plain()) < 0
                || at + 1 == text.tokens().size()) {
            return false;
        }
        NameText.NameToken next = text.tokens().get(at + 1);
        boolean starts =
                at == 0 || text.between(at - 1, at).chars().anyMatch(unit -> unit == '.' || ENDS.indexOf(unit) >= 0);
        return starts && text.between(at, at + 1).isBlank() && next.script() == UnicodeScript.LATIN && !next.capital();
    }

    private boolean isNoOrdinaryWord(NameSighting one) {
        return !one.word().isOrdinary() || text.tokens().get(one.firstToken()).capital();
    }

    private boolean together(NameSighting one, NameSighting other) {
        if (one.letters() != other.letters()
                || one.word().part() == other.word().part()
                || other.from() < one.to()
                || !one.letters().count(one.from(), other.to())) {
            return false;
        }
        boolean apart = one.lastToken() != other.firstToken();
        if (apart && one.word().isOrdinary() && other.word().isOrdinary() && areWords(one, other)) {
            return false;
        }
        if (other.from() == one.to()) {
            boolean bound =
                    one.word().weight() == NameWordWeight.BOUND || other.word().weight() == NameWordWeight.BOUND;
            return !(apart && between(one, other).indexOf(OBJECT_REPLACEMENT) >= 0)
                    && (one.starts() && other.ends()
                            || !bound && one.length() + other.length() >= SHORTEST_UNMISTAKABLE);
        }
        return one.stands() && other.stands() && bridged(one.lastToken(), other.firstToken());
    }

    // Two words that are no names in lower case, with a blank between them, as in “will grant”.
    private boolean areWords(NameSighting one, NameSighting other) {
        return !text.tokens().get(one.firstToken()).capital()
                && !text.tokens().get(other.firstToken()).capital()
                && between(one, other).chars().anyMatch(Character::isWhitespace);
    }

    private String between(NameSighting one, NameSighting other) {
        StringBuilder between = new StringBuilder();
        for (int token = one.lastToken(); token < other.firstToken(); token++) {
            between.append(text.between(token, token + 1));
        }
        return between.toString();
    }

    // True if only parts of the name stand between two words.
    private boolean bridged(int first, int last) {
        if (last - first - 1 > MOST_BETWEEN) {
            return false;
        }
        int middleNames = 0;
        boolean comma = false;
        boolean joined = isAddress(first, last);
        for (int at = first; at < last; at++) {
            String gap = text.between(at, at + 1);
            boolean abbreviated =
                    at > first && (title(at) || text.tokens().get(at).isLetter());
            if (gap.indexOf(OBJECT_REPLACEMENT) >= 0
                    || gap.chars().anyMatch(unit -> ENDS.indexOf(unit) >= 0)
                    || gap.indexOf('.') >= 0 && !abbreviated && gap.strip().length() != gap.length()) {
                return false;
            }
            boolean separated = gap.chars().anyMatch(unit -> COMMAS.indexOf(unit) >= 0);
            if (separated && at > first) {
                return false;
            }
            comma |= separated;
            if (at > first && !part(at)) {
                NameText.NameToken token = text.tokens().get(at);
                if (!token.capital() && (!joined || token.isSyllable())) {
                    return false;
                }
                middleNames += token.isLetter() ? 0 : 1;
            }
        }
        return middleNames <= (comma ? 0 : MOST_MIDDLE_NAMES);
    }

    // Without a blank, words are joined as in an address, and may be in lower case.
    private boolean isAddress(int first, int last) {
        for (int at = first; at < last; at++) {
            if (text.between(at, at + 1).chars().anyMatch(Character::isWhitespace)) {
                return false;
            }
        }
        return true;
    }

    private boolean part(int token) {
        String plain = text.tokens().get(token).plain();
        return title(token) || NameParts.isParticle(plain) || name.has(plain);
    }

    private boolean title(int token) {
        return NameParts.isTitle(text.tokens().get(token).plain());
    }

    private void initials(NameSighting one, List<int[]> spans) {
        if (!one.counts()
                || one.word().weight() != NameWordWeight.NAME
                || one.length() < SHORTEST_WITH_INITIAL
                || !one.ends()) {
            return;
        }
        if (!one.starts()) {
            boolean joined = one.length() >= SHORTEST_WITH_JOINED_INITIAL
                    && one.letters().startsToken(one.from() - 1)
                    && isInitial(one, one.letters().at(one.from() - 1));
            if (joined) {
                spans.add(span(one, one));
            }
            return;
        }
        int first = one.firstToken();
        for (int at = first - 1; at >= 0 && first - at <= MOST_INITIALS && abbreviates(at, at + 1); at--) {
            if (isInitial(one, text.tokens().get(at).plain().charAt(0))) {
                spans.add(new int[] {at, one.lastToken()});
            }
        }
        int next = one.lastToken() + 1;
        if (next < text.tokens().size() && follows(one.lastToken(), next)) {
            for (int at = next;
                    at < Math.min(next + MOST_INITIALS, text.tokens().size()) && isCased(at);
                    at++) {
                if (isInitial(one, text.tokens().get(at).plain().charAt(0))) {
                    spans.add(new int[] {first, at});
                }
            }
        }
    }

    private boolean isInitial(NameSighting one, char letter) {
        return name.startsOther(one.word().part(), letter);
    }

    private boolean isCased(int at) {
        NameText.NameToken token = text.tokens().get(at);
        return token.isLetter()
                && (token.script() == UnicodeScript.LATIN
                        || token.script() == UnicodeScript.CYRILLIC
                        || token.script() == UnicodeScript.GREEK);
    }

    // Addresses are in lower case.
    private boolean abbreviates(int at, int next) {
        String gap = text.between(at, next);
        return isCased(at)
                && gap.length() <= MOST_INITIALS
                && gap.chars().allMatch(unit -> " .-_+\u00A0\u202F".indexOf(unit) >= 0)
                && (text.tokens().get(at).capital() || !gap.isEmpty() && gap.indexOf(' ') < 0);
    }

    private boolean follows(int at, int next) {
        if (!isCased(next)) {
            return false;
        }
        String gap = text.between(at, next);
        boolean comma = gap.strip().length() == 1 && COMMAS.indexOf(gap.strip()) >= 0;
        boolean point =
                next + 1 < text.tokens().size() ? text.between(next, next + 1).startsWith(".") : text.endsAbbreviated();
        return text.tokens().get(next).capital() && (comma || gap.isBlank() && point);
    }

    private static int[] span(NameSighting one, NameSighting other) {
        return new int[] {one.firstToken(), other.lastToken()};
    }
}
