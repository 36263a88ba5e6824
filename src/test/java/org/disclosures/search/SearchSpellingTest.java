package org.disclosures.search;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.disclosures.editorial.OwnDesk;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names are found in all their spellings: by search, in lists, by suggestions and by reconciliation. */
@AnyDatabase
@QuarkusTest
@OwnDesk
class SearchSpellingTest {

    /** A stored spelling, and others that find it. */
    static Stream<Arguments> spellings() {
        return Stream.of(
                // Apostrophes
                spelling(
                        "Niamh O'Flaherty",
                        "Flaherty|flaherty|O'Flaherty|O’Flaherty|Oʼflaherty|Oʻflaherty|Oʹflaherty|O`Flaherty|O´Flaherty|O‘Flaherty|"
                                + "O′Flaherty|O＇Flaherty|OFlaherty|oflaherty|O Flaherty|O-Flaherty|o'flah*|\"O'Flaherty\""),
                spelling("Sinead O’Connolly", "O'Connolly|Connolly|OConnolly|O Connolly"),
                spelling("Ruairi OHalloran", "O'Halloran|O’Halloran|Halloran|O Halloran|ohalloran"),
                spelling("Brennan ODonoghue", "odonoghue|O'Donoghue"),
                spelling("Qurʼon Tillaboyev", "Qur'on|Quron|Qur’on"),
                spelling("Yuzhmash Kharkivʹska", "Kharkiv'ska|Kharkivska"),
                // Articles and possessives
                spelling("L’Hebdomadaire", "Hebdomadaire|l'hebdomadaire|L`Hebdomadaire|hebdom*"),
                spelling("Forum d’Artagnac", "Artagnac|d'Artagnac|dArtagnac"),
                spelling("Ce Qu’Ernestine Dit", "Ernestine|qu'Ernestine"),
                spelling("Hebdoquatre", "l'Hebdoquatre|L’Hebdoquatre"),
                spelling("Wimbleford's", "Wimbleford|Wimbleford’s|wimblefords"),
                spelling("Wexcombe", "Wexcombe's|Wexcombe’s"),
                spelling("Ankarazade'nin", "Ankarazade|Ankarazade’nin"),
                // Dashes and compounds
                spelling(
                        "Al-Mudawwana",
                        "Mudawwana|almudawwana|Al Mudawwana|al‑mudawwana|al–mudawwana|Al−Mudawwana|AlMudawwana|\"al mudawwana\""),
                spelling("FinTraxer", "fintraxer|Traxer|Fin Traxer|Fin-Traxer|FINTRAXER"),
                spelling("Jean‐Quentin Bralou", "Jean-Quentin|jeanquentin|Quentin"),
                spelling("Hyphe\u00ADnated Sulzbrunn", "Hyphenated"),
                spelling("Zero\u200BWidthson", "zerowidthson"),
                // Arabic and Persian
                spelling(
                        "الصحفي مصطفى كمالي",
                        "صحفي|الصحفي|والصحفي|بالصحفي|للصحفي|وللصحفي|كالصحفي|الصحفى|صحفی|مصطفي|مصطفی|کمالی|كمالى|مُصْطَفَى|مصـطـفى|ومصطفى|"
                                + "لمصطفى"),
                spelling("مركز الخليجية", "الخليجيه|خليجية|للخليجية|بالخلیجیة|مرکز|مركزها"),
                spelling("أحمد إبراهيمي آرامي", "احمد|ابراهيمي|ارامي|ٱحمد|أَحْمَد|إحمد"),
                spelling("هيئة المؤتمنين", "هيئه|المؤتمنين|مؤتمنين|المؤتمن*"),
                spelling("می‌خواهمستان", "میخواهمستان|مي‌خواهمستان|می خواهمستان|ميخواهمستان|خواهمستان"),
                spelling("روزنامه کیهانک", "كيهانك|کیهانك|روزنامة|روزنامۀ|روزنامهٔ"),
                spelling("گزارش ۱۴۰۲", "1402|١٤٠٢|۱۴۰۲"),
                spelling("وبالقدسية", "قدسية|القدسية|بالقدسية"),
                // Hebrew
                spelling("העיתונאי בירושלימה", "עיתונאי|והעיתונאי|ירושלימה|הירושלימה|שבירושלימה"),
                // Korean
                spelling("국가정보원", "국가정보원은|국가정보원이|국가정보원을|국가정보원의|국가정보원에서|국가정보원에서는|국가정보원에게|국가정보원으로|국가정보원과|국가정보원도"),
                spelling("김철수는 서울경찰청에서", "김철수|김철수가|김철수를|서울경찰청|서울경찰청은"),
                // Turkish, ligatures, letters with variants in other languages
                spelling(
                        "İlkerhan Işıklar",
                        "ilkerhan|İLKERHAN|ılkerhan|ILKERHAN|Isiklar|IŞIKLAR|ışıklar|isiklar|İşiklar"),
                spelling("Großmeißner", "Grossmeissner|GROSSMEISSNER|großmeißner|GROẞMEIẞNER"),
                spelling("Søren Ærøskøbing", "Soren|Soeren|Sören|Aeroskobing|ÆRØSKØBING"),
                spelling("Łukasz Đorđevac", "Lukasz|Dordevac|đorđevac"),
                spelling("Müllerheim", "Mullerheim|Muellerheim|MÜLLERHEIM|Mu\u0308llerheim"),
                spelling("Muellerstett", "Müllerstett|Mullerstett"),
                spelling("Haakonsen", "Håkonsen|Hakonsen"),
                spelling("Œuvre ﬁctive", "Oeuvre|fictive|œuvre"),
                spelling("Ｆｕｌｌｗｉｄｔｈｅｒ", "Fullwidther|ｆｕｌｌｗｉｄｔｈｅｒ"),
                spelling("Nguyễn Thạnhvu", "Nguyen|Thanhvu"),
                spelling("Þórðarsonar", "Thordarsonar|þórðarsonar"));
    }

    private static Arguments spelling(String stored, String queries) {
        return Arguments.of(stored, List.of(queries.split("\\|")));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void namesAreFoundInAllTheirSpellings(String stored, List<String> queries) {
        EditorClient editor = EditorClient.as("editor");
        String path = create(editor, stored);
        String id = path.substring(path.indexOf('/') + 1);
        try {
            Map<String, String> missed = new LinkedHashMap<>();
            for (String query : queries) {
                List<String> found = editor.request()
                        .queryParam("q", query)
                        .queryParam("type", "organisation")
                        .queryParam("limit", 200)
                        .get("/v1/search")
                        .path("items.reference.id");
                note(missed, "search", query, id, found);
                List<String> listed = editor.request()
                        .queryParam("q", query)
                        .queryParam("limit", 200)
                        .get("/v1/organisations")
                        .path("items.id");
                note(missed, "list", query, id, listed);
                if (query.endsWith("*") || query.startsWith("\"")) {
                    continue;
                }
                List<String> suggested = editor.request()
                        .queryParam("prefix", query)
                        .get("/v1/suggest")
                        .path("reference.id");
                note(missed, "suggest", query, id, suggested);
                List<String> matched = reconcile(editor, query).getList("q.result.id");
                note(missed, "reconcile", query, "organisation/" + id, matched);
            }
            assertTrue(missed.isEmpty(), () -> stored + " is not found by " + missed);
        } finally {
            editor.delete(path).then().statusCode(204);
        }
    }

    @Test
    void exactSpellingsComeFirst() {
        for (String[] spelled : new String[][] {
            {"O’Rathbarry", "ORathbarry", "Rathbarry"},
            {"İskefiye", "Iskefiye", "Ískefiye"},
            {"الطرابلسية", "طرابلسية", "الطرابلسيه"},
            {"Brönnehoff", "Broennehoff", "Bronnehoff"},
            {"한빛일보", "한빛일보는", "한빛일보에서"},
        }) {
            EditorClient editor = EditorClient.as("editor");
            List<String> paths =
                    Stream.of(spelled).map(name -> create(editor, name)).toList();
            try {
                for (String name : spelled) {
                    String first = editor.request()
                            .queryParam("q", name)
                            .queryParam("type", "organisation")
                            .get("/v1/search")
                            .path("items[0].reference.name");
                    assertEquals(name, first);
                }
            } finally {
                paths.forEach(path -> editor.delete(path).then().statusCode(204));
            }
        }
    }

    @Test
    void matchesAndScoresOfAHundredCoincide() {
        Map<String, String> same = new LinkedHashMap<>();
        same.put("L’Observatrice", "L'OBSERVATRICE|l`observatrice|L‘Observatrice");
        same.put("Großkreuzer", "GROSSKREUZER|grosskreuzer");
        same.put("Łódź-Øresund Æther", "Lodz Oresund Aether|LODZ-ORESUND AETHER|łódź–øresund æther");
        same.put("Ilgazoğlu Işık", "İLGAZOĞLU IŞIK|ilgazoglu isik|ILGAZOGLU ISIK");
        same.put("کیهانستان", "كيهانستان|كيهـانستان|ك\u064Aهانستان");
        same.put("D'Arbanville", "DArbanville|d’arbanville|Darbanville");
        same.put("Al-Quartassia", "Al Quartassia|AlQuartassia|alquartassia");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("L’Observatrice", "Observatrice");
        other.put("Wrexbury's", "Wrexbury");
        other.put("Anna Leezer Quartett", "Ann Aleezer Quartett");
        other.put("Muensterly", "Munsterly");
        EditorClient editor = EditorClient.as("editor");
        same.forEach((stored, queries) -> {
            String path = create(editor, stored);
            for (String query : queries.split("\\|")) {
                JsonPath found = reconcile(editor, query);
                assertEquals(stored, found.getString("q.result[0].name"), query);
                assertEquals(100.0, found.getDouble("q.result[0].score"), query);
                assertTrue(found.getBoolean("q.result[0].match"), query);
            }
            editor.delete(path).then().statusCode(204);
        });
        other.forEach((stored, query) -> {
            String path = create(editor, stored);
            JsonPath found = reconcile(editor, query);
            assertEquals(stored, found.getString("q.result[0].name"), query);
            assertTrue(found.getDouble("q.result[0].score") < 100, query);
            assertEquals(false, found.getBoolean("q.result[0].match"), query);
            editor.delete(path).then().statusCode(204);
        });
    }

    @Test
    void textsOfTheMaximumNumberOfWordsAreSearched() {
        EditorClient editor = EditorClient.as("editor");
        String many = "وبالصحفيها ولمصطفى فبالطريق وللكتاب ".repeat(5).strip();
        String path = create(editor, many);
        for (String text : List.of(
                many,
                "Muellerstett Haakonsen Emmanuel Macron ".repeat(5).strip(),
                "a' b- ".repeat(16).strip())) {
            editor.request().queryParam("q", text).get("/v1/search").then().statusCode(200);
            editor.request().queryParam("q", text).get("/v1/claims").then().statusCode(200);
            editor.request()
                    .queryParam("prefix", text)
                    .get("/v1/suggest")
                    .then()
                    .statusCode(200);
            reconcile(editor, text);
        }
        editor.delete(path).then().statusCode(204);
    }

    @Test
    void snippetsMarkTheMatchInPlace() {
        Map<String, List<String>> marked = new LinkedHashMap<>();
        marked.put("flaherty", List.of("Niamh O’Flaherty spoke", "Niamh O’<em>Flaherty</em> spoke"));
        marked.put("O'Flaherty", List.of("Niamh O’Flaherty spoke", "Niamh <em>O’Flaherty</em> spoke"));
        marked.put("oflaherty", List.of("Niamh O’Flaherty spoke", "Niamh <em>O’Flaherty</em> spoke"));
        marked.put("macron", List.of("Macron’s phone", "<em>Macron’s</em> phone"));
        marked.put("صحفي", List.of("قال الصحفي شيئا", "قال <em>الصحفي</em> شيئا"));
        marked.put("김철수", List.of("김철수는 말했다", "<em>김철수는</em> 말했다"));
        marked.put("jazeera", List.of("at Al‑Jazeera today", "at Al‑<em>Jazeera</em> today"));
        marked.put("muller", List.of("Herr Mueller sagte", "Herr <em>Mueller</em> sagte"));
        marked.forEach((query, texts) -> {
            String snippet = String.join("", new SearchSnippets(TextQueries.of(query)).of(List.of(texts.get(0))));
            assertEquals(texts.get(1), snippet, query);
        });
        assertThat(
                new SearchSnippets(TextQueries.of("macron"))
                        .of(List.of("Macron"))
                        .toString(),
                not(containsString("\u0001")));
    }

    private static String create(EditorClient editor, String name) {
        String id = "spelling-" + Integer.toHexString(name.hashCode()) + "-" + System.nanoTime();
        return editor.created("organisations", Map.of("id", id, "name", name, "kind", "company"));
    }

    private static JsonPath reconcile(EditorClient editor, String query) {
        return editor.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "queries",
                        JsonText.of(Map.of("q", Map.of("query", query, "type", "organisation", "limit", 50))))
                .post("/reconcile")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void note(Map<String, String> missed, String by, String query, String id, List<String> found) {
        if (found == null || !found.contains(id)) {
            missed.merge(query, by, (one, other) -> one + ", " + other);
        }
    }
}
