package org.disclosures.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds further forms of a word that match it: without the articles, prepositions and conjunctions that Arabic and Hebrew attach
 * before it, without the pronouns and particles that Arabic and Korean attach after it, and with letters in place of their
 * substitutes (ü for ue). There is no dictionary: a letter that belongs to the word may be removed, too, so forms rank below the
 * word itself.
 */
final class WordForms {

    private static final int MOST_STEPS = 4;
    private static final int MOST_FORMS = 12;

    private static final List<String> ARABIC_ARTICLES = List.of("ال", "لل");
    private static final String ARABIC_PARTICLES = "وفبلك";
    private static final List<String> ARABIC_PRONOUNS = List.of("هما", "كما", "ها", "هم", "هن", "نا", "كم", "ه");
    private static final int SHORTEST_WITHOUT_ARTICLE = 2;
    private static final int SHORTEST_WITHOUT_PARTICLE = 3;

    private static final String HEBREW_PARTICLES = "הבלומשכ";

    private static final List<String> KOREAN_PARTICLES = List.of(
            "에게서", "한테서", "으로서", "으로써", "이라고", "이라는", "에서", "에게", "한테", "께서", "으로", "로서", "로써", "라고", "라는", "까지", "부터",
            "처럼", "보다", "마저", "조차", "밖에", "이나", "이란", "이며", "이랑", "하고", "들", "은", "는", "이", "가", "을", "를", "의", "에",
            "께", "로", "와", "과", "도", "만", "나", "랑", "며", "란", "씨", "님");
    private static final int SHORTEST_KOREAN = 2;

    private static final Pattern WRITTEN_OUT = Pattern.compile("a[ae]|oe|ue");
    private static final int SHORTEST_WRITTEN_OUT = 4;

    private WordForms() {}

    /** The forms of a folded word, which is none of them itself. */
    static Set<String> of(CharSequence word) {
        if (word.length() < SHORTEST_KOREAN + 1) {
            return Set.of();
        }
        if (word.charAt(0) < 0x80) {
            return writtenOut(word);
        }
        return switch (UnicodeScript.of(word.charAt(0))) {
            case ARABIC -> steps(word, WordForms::withoutArabicAffixes);
            case HEBREW -> steps(word, WordForms::withoutHebrewPrefix);
            case HANGUL -> steps(word, WordForms::withoutKoreanParticles);
            default -> Set.of();
        };
    }

    private interface WordFormStep {
        List<String> of(String word);
    }

    private static Set<String> steps(CharSequence word, WordFormStep step) {
        Set<String> forms = new LinkedHashSet<>();
        Set<String> last = Set.of(word.toString());
        for (int i = 0; i < MOST_STEPS && !last.isEmpty(); i++) {
            Set<String> next = new LinkedHashSet<>();
            last.forEach(form -> next.addAll(step.of(form)));
            forms.addAll(next);
            last = next;
        }
        return forms.size() <= MOST_FORMS
                ? forms
                : forms.stream().limit(MOST_FORMS).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> withoutArabicAffixes(String word) {
        List<String> shorter = new ArrayList<>();
        for (String article : ARABIC_ARTICLES) {
            if (word.startsWith(article) && word.length() - article.length() >= SHORTEST_WITHOUT_ARTICLE) {
                shorter.add(word.substring(article.length()));
            }
        }
        if (ARABIC_PARTICLES.indexOf(word.charAt(0)) >= 0 && word.length() > SHORTEST_WITHOUT_PARTICLE) {
            shorter.add(word.substring(1));
        }
        for (String pronoun : ARABIC_PRONOUNS) {
            if (word.endsWith(pronoun) && word.length() - pronoun.length() >= SHORTEST_WITHOUT_PARTICLE) {
                shorter.add(word.substring(0, word.length() - pronoun.length()));
            }
        }
        return shorter;
    }

    private static List<String> withoutHebrewPrefix(String word) {
        return HEBREW_PARTICLES.indexOf(word.charAt(0)) >= 0 && word.length() > SHORTEST_WITHOUT_PARTICLE
                ? List.of(word.substring(1))
                : List.of();
    }

    private static List<String> withoutKoreanParticles(String word) {
        return KOREAN_PARTICLES.stream()
                .filter(word::endsWith)
                .map(particle -> word.substring(0, word.length() - particle.length()))
                .filter(bare -> bare.length() >= SHORTEST_KOREAN)
                .toList();
    }

    // Müller is also written Mueller, Håkon Haakon; without accents they are muller and hakon.
    private static Set<String> writtenOut(CharSequence word) {
        if (word.length() < SHORTEST_WRITTEN_OUT) {
            return Set.of();
        }
        String shorter =
                WRITTEN_OUT.matcher(word).replaceAll(found -> found.group().substring(0, 1));
        return shorter.contentEquals(word) ? Set.of() : Set.of(shorter);
    }
}
