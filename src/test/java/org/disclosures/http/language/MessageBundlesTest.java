package org.disclosures.http.language;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.MessageBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@AnyDatabase
class MessageBundlesTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final long[] COUNTS = {0, 1, 2, 3, 11, 100};

    static List<Locale> served() {
        return Language.SERVED;
    }

    @ParameterizedTest
    @MethodSource("served")
    void languagesHaveTheSameKeys(Locale locale) {
        assertEquals(
                String.join("\n", bundle(Locale.ENGLISH).keySet()),
                String.join("\n", bundle(locale).keySet()));
    }

    @ParameterizedTest
    @MethodSource("served")
    void keysAreNotRepeated(Locale locale) throws IOException {
        List<String> keys = new ArrayList<>();
        try (InputStream file = open(locale)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .forEach(line -> keys.add(line.substring(0, line.indexOf('='))));
        }
        assertEquals(keys.size(), new TreeSet<>(keys).size());
    }

    @ParameterizedTest
    @MethodSource("served")
    void patternsParseAndTakeTheSameArguments(Locale locale) {
        Map<String, String> english = bundle(Locale.ENGLISH);
        for (Map.Entry<String, String> message : bundle(locale).entrySet()) {
            MessageFormat pattern = assertDoesNotThrow(
                    () -> new MessageFormat(message.getValue(), ULocale.forLocale(locale)), message::toString);
            assertFalse(message.getValue().isBlank(), message::toString);
            assertEquals(
                    new MessageFormat(english.get(message.getKey()), ULocale.ENGLISH).getArgumentNames(),
                    pattern.getArgumentNames(),
                    message::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("served")
    void unitsArePluralisedInTheirLanguage(Locale locale) {
        ULocale icu = ULocale.forLocale(locale);
        for (Map.Entry<String, String> unit : bundle(locale).entrySet()) {
            if (unit.getKey().startsWith("unit.")) {
                MessageFormat pattern = new MessageFormat(unit.getValue(), icu);
                for (long count : COUNTS) {
                    String counted = pattern.format(new Object[] {count});
                    String number =
                            NumberFormatter.withLocale(icu).format(count).toString();
                    assertFalse(counted.contains("{") || counted.contains("#"), counted);
                    assertTrue(counted.contains(number) || inAWord(icu, count), counted);
                    assertTrue(counted.strip().length() > number.length(), counted);
                }
            }
        }
    }

    @Test
    void numbersAreGroupedInUnits() {
        assertEquals(
                "50,000 phone numbers",
                new MessageFormat(bundle(Locale.ENGLISH).get("unit.phone-numbers"), ULocale.ENGLISH)
                        .format(new Object[] {50_000L}));
    }

    // Arabic says “an individual” and “two individuals” in a word that contains the number.
    private static boolean inAWord(ULocale locale, long count) {
        return locale.getLanguage().equals("ar") && count <= 2;
    }

    private static Map<String, String> bundle(Locale locale) {
        return MessageBundle.of(locale.getLanguage());
    }

    private static InputStream open(Locale locale) {
        return MessageBundle.open(locale.getLanguage());
    }

    @Test
    void frenchHasNarrowSpacesWithinGuillemetsAndBeforeDoublePunctuation() {
        for (Map.Entry<String, String> message : bundle(Locale.FRENCH).entrySet()) {
            assertFalse(
                    Pattern.compile("[ \u00A0][:;!?»]|«[^\u202F]|[\\p{L}}][;!?»]|[\\p{L}}]:\\s")
                            .matcher(message.getValue())
                            .find(),
                    message::toString);
        }
    }

    @Test
    void arabicIsolatesNamesAndAddressesInTitlesAndCitations() {
        Pattern citing = Pattern.compile("(chain|citation|chart\\.(voice|said-by|data)|page\\.title)\\b.*");
        for (Map.Entry<String, String> message :
                bundle(Locale.forLanguageTag("ar")).entrySet()) {
            if (citing.matcher(message.getKey()).matches()) {
                assertFalse(
                        Pattern.compile("(?<![\u2066\u2067\u2068])\\{\\d}|\\{\\d}(?!\u2069)")
                                .matcher(message.getValue())
                                .find(),
                        message::toString);
            }
        }
    }

    // Figures and texts joined in steps take texts of the language, or texts that are already isolated.
    @Test
    void arabicIsolatesArgumentsInOtherScripts() {
        Pattern ofTheLanguage = Pattern.compile("(figure|wording)\\..*|join\\.(values|parts)");
        for (Map.Entry<String, String> message : bundle(ARABIC).entrySet()) {
            if (!ofTheLanguage.matcher(message.getKey()).matches()) {
                assertFalse(
                        Pattern.compile("(?<![\u2066\u2067\u2068])\\{\\d}|\\{\\d}(?!\u2069)")
                                .matcher(message.getValue())
                                .find(),
                        message::toString);
            }
        }
    }

    // A text joined from isolated parts has no letter of its own to set its direction.
    @Test
    void arabicPutsALabelToTheRightOfItsLatinValue() {
        String filter = Messages.in(ARABIC, "join.label", "المؤسسة", Typography.isolated("Amnesty International"));
        String visual = new Bidi(Messages.in(ARABIC, "chart.filters", filter), Bidi.RTL).writeReordered(0);
        String label = new StringBuilder("المؤسسة").reverse().toString();
        assertTrue(visual.contains("Amnesty International"), visual);
        assertTrue(visual.indexOf("Amnesty International") < visual.indexOf(label), visual);
        String names = Typography.isolated("First") + "؛ " + Typography.isolated("Second");
        String said = new Bidi(Messages.in(ARABIC, "chart.said-by", names), Bidi.RTL).writeReordered(0);
        assertTrue(said.indexOf("Second") < said.indexOf("First"), said);
    }

    @Test
    void arabicUsesItsOwnPunctuation() {
        for (Map.Entry<String, String> message : bundle(ARABIC).entrySet()) {
            assertFalse(
                    Pattern.compile("\\p{IsArabic}[,;?]|[,;?](\\s|$)|[\u2069}][,;?]")
                            .matcher(message.getValue().replaceAll("\\{\\d,(plural|select|number),?", ""))
                            .find(),
                    message::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void millionsTakeAPreposition(String language) {
        int counted = 0;
        for (Map.Entry<String, String> message : MessageBundle.of(language).entrySet()) {
            if (message.getValue().contains(",plural,")) {
                String text = new MessageFormat(message.getValue(), ULocale.forLanguageTag(language))
                        .format(new Object[] {2_000_000L});
                assertTrue(text.contains("000 de ") || text.contains("000 d’"), message + ": " + text);
                counted++;
            }
        }
        assertEquals(13, counted);
    }

    @ParameterizedTest
    @CsvSource({
        "individuals, شخصان, شخصين",
        "devices, جهازان, جهازين",
        "phone-numbers, رقما\u00A0هاتف, رقمي\u00A0هاتف",
        "organisations, مؤسستان, مؤسستين",
        "countries, بلدان, بلدين"
    })
    void arabicHasADualInBothCases(String unit, String two, String afterAPreposition) {
        assertEquals(two, arabic("unit." + unit, 2L));
        assertEquals("أكثر من " + afterAPreposition, arabic("figure.more-than", two));
        assertEquals("أقل من " + afterAPreposition, arabic("figure.fewer-than", two));
        assertEquals("بين 1 و" + afterAPreposition, arabic("figure.between", "1", two));
    }

    private static String arabic(String key, Object... arguments) {
        return new MessageFormat(bundle(ARABIC).get(key), ULocale.forLocale(ARABIC)).format(arguments);
    }
}
