package org.disclosures.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosures.http.language.Typography;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ListWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Separators, dates and the order of scripts in rendered texts follow the language. */
@AnyDatabase
@QuarkusTest
class PunctuationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILTERS =
            "?assertedFrom=2021-07-01&country=FR,MX&disputed=false&atLeast=1&source=the-guardian,washington-post";
    private static final List<String> CHARTS = Stream.of(
                    "targets-by-category.txt",
                    "targets-by-disclosure.txt",
                    "targets-by-technology.txt",
                    "claims-by-country.txt",
                    "timeline.txt",
                    "assurance.txt")
            .flatMap(chart -> Stream.of("/v1/charts/" + chart, "/v1/charts/" + chart + FILTERS))
            .toList();
    private static final List<String> FTM = List.of("/v1/claims?format=ftm", "/v1/targets?format=ftm");
    private static final List<String> FEEDS =
            List.of("/v1/feeds/claims.json?limit=200", "/v1/feeds/reports.json", "/v1/feeds/corrections.json");
    // Properties of the model in words; names and codes are as entered.
    private static final Set<String> IN_WORDS = Set.of("description", "summary", "role", "notes");

    // Words of sources and of the dataset in their own language, and elements that are not displayed.
    private static final Pattern QUOTED = Pattern.compile(
            "<(script|style|pre|blockquote|cite|title)\\b.*?</\\1>|<(\\w+)[^>]* dir=\"auto\"[^>]*>.*?</\\2>",
            Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("\u2066?https?://\\S+");

    @Test
    void frenchSetsANarrowSpaceBeforeDoublePunctuation() {
        Pattern wrong = Pattern.compile("[^\u202F\\s][:;!?](\\s|$)|[ \u00A0][:;!?]");
        assertThat(
                faults(Stream.concat(pages("fr"), CHARTS.stream().map(chart -> read(chart, "fr"))), wrong),
                is(empty()));
    }

    @Test
    void arabicUsesItsOwnCommasAndDates() {
        Pattern wrong = Pattern.compile("[,;](?!\\d)|\\d{4}-\\d{2}");
        assertThat(faults(pages("ar"), wrong), is(empty()));
    }

    @Test
    void arabicIsolatesNamesInOtherScripts() {
        List<String> errors = new ArrayList<>();
        List<String> read = Stream.concat(
                        CHARTS.stream().flatMap(chart -> read(chart, "ar").lines()),
                        FTM.stream().flatMap(list -> read(list, "ar").lines()).flatMap(PunctuationTest::words))
                .toList();
        assertThat(read.size(), greaterThan(100));
        for (String text : read) {
            String plain = ADDRESS.matcher(text).replaceAll("");
            for (int i = 0, open = 0; i < plain.length(); i++) {
                open = Typography.open(open, plain.charAt(i));
                if (open == 0 && Character.UnicodeScript.of(plain.charAt(i)) == Character.UnicodeScript.LATIN) {
                    errors.add(text);
                    break;
                }
            }
            if (plain.matches(".*\\d{4}-\\d{2}-\\d{2}.*")) {
                errors.add(text);
            }
        }
        assertThat(errors, is(empty()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        en | Asserted on or after: July 1, 2021; Disputed: no
        fr | Affirmé à partir du\u202F: 1 juillet 2021\u202F; Contestée\u202F: non
        es | Afirmado desde el: 1 de julio de 2021; Cuestionada: no
        de | Geäußert ab dem: 1. Juli 2021; Umstritten: nein
        """)
    void filtersAreWordedInTheLanguage(String language, String words) {
        String chart = read("/v1/charts/assurance.txt?assertedFrom=2021-07-01&disputed=false", language);
        assertThat(chart, containsString(words));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        en | Asserted on July 27, 2021;
        fr | Affirmé le 27 juillet 2021\u202F;
        es | Afirmado el 27 de julio de 2021;
        de | Geäußert am 27. Juli 2021;
        """)
    void datesInEntityFilesAreWordedInTheLanguage(String language, String words) {
        assertThat(
                read("/v1/claims?format=ftm", language)
                        .lines()
                        .flatMap(PunctuationTest::words)
                        .filter(text -> text.contains(words))
                        .toList()
                        .size(),
                is(greaterThan(10)));
    }

    private static List<String> faults(Stream<String> texts, Pattern wrong) {
        List<String> errors = new ArrayList<>();
        texts.flatMap(String::lines).forEach(line -> {
            Matcher found = wrong.matcher(ADDRESS.matcher(line).replaceAll(""));
            if (found.find()) {
                errors.add(line.strip());
            }
        });
        return errors;
    }

    /** Pages, cards and feeds, without the words of sources. */
    private static Stream<String> pages(String language) {
        Stream<String> pages = ListWalk.values("/v1/claims?limit=200", "id").stream()
                .flatMap(id -> Stream.of("/c/" + id, "/embed/claims/" + id))
                .map(address -> read(address, language));
        Stream<String> entries = FEEDS.stream()
                .flatMap(feed -> parsed(read(feed, language)).findValues("content_html").stream())
                .map(JsonNode::asText);
        Stream<String> entities = Stream.of("target/emmanuel-macron", "technology/pegasus", "source/the-guardian")
                .map(entity -> read("/reconcile/preview?id=" + entity, language));
        return Stream.of(pages, entries, entities)
                .flatMap(texts -> texts)
                .map(html -> TAG.matcher(QUOTED.matcher(html).replaceAll("")).replaceAll(""));
    }

    private static Stream<String> words(String line) {
        List<String> words = new ArrayList<>();
        JsonNode entity = parsed(line);
        // The description of a person, and that of a disclosure, is as entered.
        boolean entered =
                List.of("Person", "Event").contains(entity.path("schema").asText());
        entity.path("properties").properties().forEach(property -> {
            if (IN_WORDS.contains(property.getKey())
                    && !(entered && property.getKey().equals("description"))) {
                property.getValue().forEach(value -> words.add(value.asText()));
            }
        });
        return words.stream();
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(json, malformed);
        }
    }

    private static String read(String address, String language) {
        return given().header("Accept-Language", language)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
