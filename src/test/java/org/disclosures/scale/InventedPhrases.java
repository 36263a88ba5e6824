package org.disclosures.scale;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.disclosures.vocabulary.ClaimKind;

/** Titles and statements of invented reports and claims, in five languages. */
final class InventedPhrases {

    /** The languages of the phrases. */
    static final List<String> LANGUAGES = List.of("en", "fr", "es", "de", "ar");

    private static final WeightedValues<Integer> DETAILS = new WeightedValues<Integer>()
            .of(0, 35)
            .of(1, 30)
            .of(2, 18)
            .of(3, 10)
            .of(5, 5)
            .of(8, 2);

    private final Map<String, Map<String, JsonNode>> languages;
    private final Map<String, String> countries = new ConcurrentHashMap<>();

    InventedPhrases() {
        try (InputStream file = InventedPhrases.class.getResourceAsStream("/scale/phrases.yaml")) {
            languages = new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The title of a report on a country, named after a place. */
    String title(SplittableRandom random, String language, String place, String country) {
        return draw(random, language, "titles").replace("{place}", place).replace("{country}", name(language, country));
    }

    /**
     * The statement of a claim.
     *
     * @param target the placeholder of its target, or null
     * @param technology the technology, or null
     * @param country the alpha-2 code of the country it names
     */
    String statement(
            SplittableRandom random,
            String language,
            ClaimKind kind,
            String target,
            String technology,
            String country) {
        StringBuilder statement = new StringBuilder(draw(random, language, kind.code())
                .replace("{country}", name(language, country))
                .replace("{technology}", technology == null ? word(language, "spyware") : technology)
                .replace("{target}", target == null ? word(language, "someone") : target));
        for (int i = DETAILS.draw(random); i > 0; i--) {
            statement.append(' ').append(draw(random, language, "details"));
        }
        if (Character.isLowerCase(statement.charAt(0))) {
            statement.setCharAt(0, Character.toUpperCase(statement.charAt(0)));
        }
        return statement.toString();
    }

    private String draw(SplittableRandom random, String language, String of) {
        JsonNode phrases = languages.get(language).get(of);
        return phrases.get(random.nextInt(phrases.size())).textValue();
    }

    private String word(String language, String of) {
        return languages.get(language).get(of).textValue();
    }

    private String name(String language, String country) {
        return countries.computeIfAbsent(
                language + country, any -> new Locale("", country).getDisplayCountry(Locale.forLanguageTag(language)));
    }
}
