package org.disclosures.editorial.transfer;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are accepted as spreadsheet programs write them, and unchanged cells change nothing. */
@QuarkusTest
@Transfers
class SpreadsheetImportTest {

    private static final String REPORT = """
            {"id": "messy-report", "title": "Messy “report”, with; odd = texts", "publishedOn": "2023-05-06",
             "publisher": "the-guardian", "language": "en", "kind": "statement", "claims": [
              {"key": "a", "locator": "1", "statement": "A line\\nand another; “quoted” \\"twice\\", it's = done",
               "kind": "context", "assurance": "reported", "occurred": "2018-10",
               "attributions": [{"source": "le-monde", "role": "originated"}, {"source": "reuters", "role": "originated"},
                                {"source": "washington-post", "role": "relayed"}],
               "places": [{"role": "event", "country": "GR"}, {"role": "event", "country": "FR"}]},
              {"key": "b", "locator": "3-4", "statement": "=1+1 is a formula", "kind": "context", "assurance": "reported",
               "occurred": "2018-10-02", "figure": {"qualifier": "at-least", "amount": 65000, "unit": "phone-numbers"}},
              {"key": "c", "locator": "1.10", "statement": "-begins with a dash", "kind": "context",
               "assurance": "reported", "occurred": "2019"},
              {"key": "d", "locator": "007", "statement": "@home\\u00a0with nbsp and \\ttab", "kind": "context",
               "assurance": "reported", "occurred": "2018-10/2019-01",
               "figure": {"qualifier": "between", "amount": 1000000, "upperAmount": 2000000, "unit": "devices"}},
              {"key": "e", "locator": "1/2", "statement": "'quoted at the start", "kind": "context", "assurance": "reported"},
              {"key": "f", "locator": "12:30", "statement": " TRUE\\u00a0", "kind": "context", "assurance": "reported",
               "assertedOn": "2021-07-27"},
              {"key": "g", "locator": "1E5", "statement": "_x0041_ is escaped", "kind": "context",
               "assurance": "reported", "assertedOn": "2021-07-27"},
              {"key": "h", "locator": "¶ 11", "statement": "الصحفي قال", "language": "ar", "kind": "context",
               "assurance": "reported"}]}
            """;

    private final TransferClient desk = new TransferClient();

    @BeforeEach
    void report() {
        if (desk.request().get("/v1/reports/messy-report").statusCode() == 404) {
            Response made = desk.request()
                    .contentType(ContentType.JSON)
                    .body(REPORT.getBytes(StandardCharsets.UTF_8))
                    .post("/v1/reports");
            assertEquals(201, made.statusCode(), made.asString());
        }
    }

    // The files were saved by LibreOffice Calc: the editor’s CSV, the same through an ODS file, and the editor’s
    // workbook.
    @ParameterizedTest
    @ValueSource(strings = {"libreoffice-from-csv", "libreoffice-from-ods", "libreoffice-from-xlsx"})
    void filesSavedByLibreOfficeChangeNothing(String file) throws Exception {
        String table = read(file);
        for (String key : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            table = table.replace("{" + key + "}", id(key));
        }
        JsonPath job = desk.dryRun(TransferClient.CSV, table);
        assertEquals("", desk.faultLines(job));
        assertEquals("claims 0 created 0 changed 8 unchanged", TransferClient.counts(job));
        JsonPath windows = desk.dryRun(
                TransferClient.CSV, "sep=,\r\n" + table.replace("\r\n", "\n").replace("\n", "\r\n"));
        assertEquals("", desk.faultLines(windows));
        assertEquals("claims 0 created 0 changed 8 unchanged", TransferClient.counts(windows));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,disputed,standing\n{a},FALSE,TRUE\n",
                "id,disputed,standing\n{a},False,True\n",
                "id,disputed,standing\n{a},FALSCH,WAHR\n",
                "id,disputed,standing\n{a},FAUX,VRAI\n",
                "id,disputed,standing\n{a},FALSO,VERDADERO\n",
                "id,locator\n{a},1\n,\n,,\n\n\n",
                "\n,\nid,locator\n{a},1\n",
                "\n;\nid;locator\n{a};1\n",
                "id,,locator\n{a},,1\n",
                "id,locator,\n{a},1,\n",
                "id,locator,,\n{a},1\n",
                "id,locator\n{a},1,,\n",
                "ID, Locator \n{a}, 1 \n",
                "id\u00A0,locator\n{a},\u00A01\u00A0\n",
                "id,places\n{a},event:GR; event:FR;\n",
                "id,places\n{a},;event:GR;;event:FR ; \n",
                "id,attributions\n{a},le-monde; reuters; > washington-post\n",
                "id,countries\n{a},FR; GR;\n",
                "id,statement\r\n{a},\"A line\r\nand another; “quoted” \"\"twice\"\", it's = done\"\r\n",
                "id,statement\r{a},\"A line\rand another; “quoted” \"\"twice\"\", it's = done\"\r",
                "sep=;\nid;locator\n{a};1\n",
                "SEP=;\r\nid;locator\r\n{a};1\r\n",
                "\"sep=\t\"\nid\tlocator\n{a}\t1\n",
                "id;locator\n{a};1\n",
                "id\tlocator\n{a}\t1\n",
                "id,amount,qualifier,unit\n{b},65000.0,at-least,phone-numbers\n",
                "id,amount,qualifier,unit\n{b},65 000,at-least,phone-numbers\n",
                "id,amount,qualifier,unit\n{b},65\u202F000,at-least,phone-numbers\n",
                "id,amount,qualifier,unit\n{b},\"65000,00\",at-least,phone-numbers\n",
                "id,assertedOn\n{f},27/07/2021\n",
                "id,assertedOn\n{f},07/27/2021\n",
                "id,assertedOn\n{f},27.07.2021\n",
                "id,assertedOn\n{f},2021/07/27\n",
                "id,assertedOn\n{f},2021-07-27 00:00:00\n",
                "id,assertedOn,publishedOn\n{a},06.05.2023,6.5.2023\n",
                "id,statement\n{b},'=1+1 is a formula\n",
                "id,statement\n{b},=1+1 is a formula\n",
            })
    void reformattingByAProgramIsNoChange(String table) throws Exception {
        JsonPath job = desk.dryRun(TransferClient.CSV, filled(table));
        assertEquals("", desk.faultLines(job), table);
        assertEquals("claims 0 created 0 changed 1 unchanged", TransferClient.counts(job), table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,assertedOn~{f},05/06/2021 | 2|assertedOn|05/06/2021|“05/06/2021” leaves open which number is the month; write the date as in 2021-07-27.",
                "id,assertedOn~{f},27/07/21 | 2|assertedOn|27/07/21|“27/07/21” leaves the century open; write the year with four digits.",
                "id,assertedOn~{f},32.07.2021 | 2|assertedOn|32.07.2021|Expected a date such as 2021-07-27, found “32.07.2021”.",
                "id,disputed~{f},maybe | 2|disputed|maybe|The value is neither true nor false; use one of them.",
                "id,locator,~{f},1,x | 2|null|null|The row has 3 cells.",
                "id,,locator~{f},x,1 | 2|null|x|The cell is in a column without a name; name the column, or empty the cell.",
                "id,locator~{f},1,x | 2|null|null|The row has 3 cells.",
                "sep=;~id;assertedOn~{f};5/6/2021 | 3|assertedOn|5/6/2021|“5/6/2021” leaves open which number is the month; write the date as in 2021-07-27.",
                "id,amount,qualifier,unit~{b},1E+05,at-least,devices | 2|amount|1E+05|Expected a whole number, found “1E+05”.",
            })
    void ambiguousCellsAreRefused(String row) throws Exception {
        String[] parts = row.split(" \\| ");
        JsonPath job = desk.dryRun(TransferClient.CSV, filled(parts[0].replace("~", "\n") + "\n"));
        assertEquals(parts[1], desk.faultLines(job));
    }

    @ParameterizedTest
    @CsvSource({
        "'id,amount,qualifier,unit\n{b},\"65,000\",at-least,phone-numbers\n', amount",
        "'id,amount,qualifier,unit\n{b},65.000,at-least,phone-numbers\n', amount",
    })
    void ambiguousThousandsSeparatorsAreRefused(String table, String field) throws Exception {
        List<String> errors = desk.faults(desk.dryRun(TransferClient.CSV, filled(table)));
        assertEquals(1, errors.size());
        assertTrue(errors.get(0).startsWith("2|" + field), errors.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicodeIsDetectedByItsByteOrderMark(String encoding) throws Exception {
        String table = filled("\uFEFFid\tlocator\tstatement\n{h}\t¶ 11\tالصحفي قال\n");
        assertEquals("claims 0 created 0 changed 1 unchanged", TransferClient.counts(send(table, encoding)));
    }

    @Test
    void otherEncodingsAreRefused() throws Exception {
        JsonPath job = send(filled("id,locator\n{h},¶ 11\n"), "windows-1252");
        assertEquals("1|null|null|The file is not text in UTF-8; save it in that encoding.", desk.faultLines(job));
    }

    @Test
    void editedCellsAreChanges() throws Exception {
        for (String table : List.of(
                "id,locator\n{c},1.2\n",
                "id,locator\n{e},3/4/2026\n",
                "id,statement\n{f},FALSE\n",
                "id,locator\n{f},12:31\n",
                "id,places\n{a},event:GR\n",
                "id,assertedOn\n{f},28/07/2021\n")) {
            assertEquals(
                    "claims 0 created 1 changed 0 unchanged",
                    TransferClient.counts(desk.dryRun(TransferClient.CSV, filled(table))),
                    table);
        }
    }

    @Test
    void surroundingBlanksAreStrippedInEveryFormat() throws Exception {
        String said = " \\u00a0 Said with blanks \\t\\n\\u200b";
        desk.request()
                .contentType(ContentType.JSON)
                .body("{\"id\": \"blank-json\", \"name\": \"" + said + "\", \"kind\": \"company\"}")
                .post("/v1/organisations")
                .then()
                .statusCode(201);
        desk.applied(
                TransferClient.NDJSON,
                "{\"organisation\": {\"id\": \"blank-lines\", \"name\": \"" + said + "\", \"kind\": \"company\"}}\n");
        desk.applied(
                TransferClient.YAML,
                "dataset: { id: any, title: Any }\norganisations:\n  - { id: blank-yaml, name: \"" + said
                        + "\", kind: company }\n");
        for (String id : List.of("blank-json", "blank-lines", "blank-yaml")) {
            desk.request().get("/v1/organisations/" + id + "/entry").then().body("name", equalTo("Said with blanks"));
        }
        desk.applied(TransferClient.CSV, filled("id,locator\n{h},\"\u00A0 ¶ 12 \n\"\n"));
        desk.request().get("/v1/claims/" + id("h") + "/entry").then().body("locator", equalTo("¶ 12"));
        desk.applied(TransferClient.CSV, filled("id,locator\n{h},¶ 11\n"));
    }

    private JsonPath send(String content, String encoding) throws Exception {
        Response answer = desk.request()
                .contentType(TransferClient.CSV)
                .body(content.getBytes(Charset.forName(encoding)))
                .post("/v1/imports");
        assertEquals(202, answer.statusCode(), answer.asString());
        return desk.await(answer.header("Location").replaceFirst("^https?://[^/]+", ""));
    }

    private String filled(String table) {
        String filled = table;
        for (String key : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            if (filled.contains("{" + key + "}")) {
                filled = filled.replace("{" + key + "}", id(key));
            }
        }
        return filled;
    }

    private String id(String key) {
        List<Map<String, Object>> claims =
                desk.request().get("/v1/claims?report=messy-report&limit=200").path("items");
        for (Map<String, Object> claim : claims) {
            String id = (String) claim.get("id");
            String of = desk.request().get("/v1/claims/" + id + "/entry").path("key");
            if (key.equals(of)) {
                return id;
            }
        }
        throw new AssertionError("There is no claim " + key);
    }

    private static String read(String file) throws IOException {
        try (InputStream content = SpreadsheetImportTest.class.getResourceAsStream("/spreadsheets/" + file + ".csv")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
