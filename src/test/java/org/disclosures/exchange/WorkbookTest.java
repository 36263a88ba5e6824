package org.disclosures.exchange;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.ListWalk;
import org.disclosures.testing.ResponseBodies;
import org.junit.jupiter.api.Test;

/** Lists as workbooks: typed cells, a frozen header, and a sheet that describes them. */
@AnyDatabase
@QuarkusTest
class WorkbookTest {

    private static final String CLAIMS = "/v1/claims?sort=id&kind=selection&format=xlsx";

    @Test
    void cellsAreTyped() throws IOException {
        List<Map<String, String>> rows = PlainCsvReader.rows(
                ListWalk.get("/v1/claims?sort=id&kind=selection&format=csv").asString(), ',');
        try (ReadableWorkbook book = new ReadableWorkbook(file(CLAIMS, "en"))) {
            Sheet sheet = book.getFirstSheet();
            assertThat(sheet.getName(), is("Claims"));
            List<Row> read = sheet.read();
            List<String> header = texts(read.get(0));
            assertEquals(List.copyOf(rows.get(0).keySet()), header);
            assertEquals(rows.size(), read.size() - 1);
            for (int i = 0; i < rows.size(); i++) {
                for (int column = 0; column < header.size(); column++) {
                    String name = header.get(column);
                    String told = rows.get(i).get(name);
                    Cell cell = read.get(i + 1).getOptionalCell(column).orElse(null);
                    if (told.isEmpty()) {
                        assertThat(name, cell == null || cell.getType() == CellType.EMPTY, is(true));
                        continue;
                    }
                    switch (name) {
                        case "amount", "upperAmount", "lowerBound", "upperBound", "revision" ->
                            assertEquals(new BigDecimal(told), cell.asNumber(), name);
                        case "publishedOn", "assertedOn" ->
                            assertEquals(LocalDate.parse(told), cell.asDate().toLocalDate(), name);
                        case "disputed", "confirmed", "standing" ->
                            assertEquals(Boolean.valueOf(told), cell.asBoolean(), name);
                        case "permalink" -> assertThat(cell.asString(), containsString("/c/"));
                        default -> assertEquals(told, cell.asString(), name);
                    }
                }
            }
        }
    }

    @Test
    void theHeaderIsFrozen() throws IOException {
        String sheet = part(file(CLAIMS, "en"), "xl/worksheets/sheet1.xml");
        assertThat(sheet, containsString("state=\"frozen\""));
        assertThat(sheet, containsString("ySplit=\"1\""));
        assertThat(sheet, containsString("<autoFilter ref=\"A1:AL"));
    }

    @Test
    void theSecondSheetDescribesTheWorkbook() throws IOException {
        Map<String, String> about = about(CLAIMS, "en");
        assertThat(about.get("Contents"), containsString("Claims"));
        assertThat(about.get("Requested at"), containsString(CLAIMS));
        assertThat(about.get("Filters"), is("kind=selection"));
        assertThat(about.get("Order"), is("id"));
        String revision = ListWalk.get("/v1").path("dataset.revision").toString();
        String updatedAt = DateTimeFormatter.ofPattern("MMMM d, yyyy 'at' HH:mm 'UTC'", Locale.ENGLISH)
                .format(OffsetDateTime.parse(ListWalk.get("/v1").path("dataset.updatedAt")));
        assertThat(about.get("Revision of the dataset"), is(revision));
        assertThat(about.get("How to cite"), containsString("revision " + revision + " of the dataset (" + updatedAt));
        assertThat(about.get("How to cite"), containsString("http://localhost"));
        assertThat(about.get("Licence"), is(nullValue()));
        assertThat(about.get("Please note"), containsString("qualifier"));
        assertThat(about.get("lowerBound"), containsString("least"));
        assertThat(about("/v1/regions?format=xlsx", "en").get("Filters"), is("None"));
    }

    @Test
    void theSecondSheetIsInTheCallersLanguage() throws IOException {
        assertThat(about(CLAIMS, "de").get("Filter"), is("kind=selection"));
        assertThat(about(CLAIMS, "ar").get("المرشِّحات"), is("\u2068kind=selection\u2069"));
        assertThat(part(file(CLAIMS, "ar"), "xl/worksheets/sheet2.xml"), containsString("rightToLeft=\"true\""));
    }

    @Test
    void textsAreInlineStringsAndNeverFormulas() throws IOException {
        String sheet = part(file("/v1/claims?format=xlsx", "en"), "xl/worksheets/sheet1.xml");
        assertThat(sheet, containsString("inlineStr"));
        assertThat(sheet, not(containsString("<f>")));
    }

    @Test
    void escapeSequencesAndControlCharactersAreEscaped() {
        assertEquals("_x005F_x0041_ and _x005F_x005F_", XlsxText.escape("_x0041_ and _x005F_"));
        assertEquals("_x41_ _X0041_ a_b", XlsxText.escape("_x41_ _X0041_ a_b"));
        assertEquals("a_x0001_b\n\tc_x000D_", XlsxText.escape("a\u0001b\n\tc\r"));
        assertEquals("_x0041_", XlsxText.unescape(XlsxText.escape("_x0041_")));
    }

    @Test
    void theStatementIsVisibleWithoutScrolling() throws IOException {
        String sheet = part(file(CLAIMS, "en"), "xl/worksheets/sheet1.xml");
        List<Double> widths = java.util.regex.Pattern.compile("<col [^>]*width=\"([0-9.]+)\"")
                .matcher(sheet)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
        double before =
                widths.subList(0, 5).stream().mapToDouble(width -> width).sum();
        assertThat("characters before the statement", before < 60, is(true));
        assertThat(widths.get(5) >= 60, is(true));
    }

    @Test
    void rowsOfTheSecondSheetFitTheirTexts() throws IOException {
        String sheet = part(file(CLAIMS, "en"), "xl/worksheets/sheet2.xml");
        List<Double> heights = java.util.regex.Pattern.compile("<row [^>]* ht=\"([0-9.]+)\"")
                .matcher(sheet)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
        assertThat(heights.size() > 30, is(true));
        assertThat(heights.stream().anyMatch(height -> height >= 30), is(true));
    }

    @Test
    void fieldsSelectColumns() throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(file("/v1/claims?format=xlsx&fields=statement,amount", "en"))) {
            assertEquals(
                    List.of(
                            "statement",
                            "amount",
                            "kind",
                            "qualifier",
                            "unit",
                            "currency",
                            "attributions",
                            "report",
                            "locator",
                            "disputed",
                            "standing",
                            "corrections"),
                    texts(book.getFirstSheet().read().get(0)));
        }
    }

    private static Map<String, String> about(String address, String language) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file(address, language))) {
            Map<String, String> about = new LinkedHashMap<>();
            book.getSheet(1).orElseThrow().read().forEach(row -> {
                if (row.getCellCount() > 1 && row.getCell(0) != null) {
                    about.put(row.getCellText(0), row.getCellText(1));
                }
            });
            return about;
        }
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getCellCount()).mapToObj(row::getCellText).toList();
    }

    private static InputStream file(String address, String language) {
        return new ByteArrayInputStream(given().urlEncodingEnabled(false)
                .header("Accept-Language", language)
                .get(address)
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", containsString(".xlsx"))
                .extract()
                .asByteArray());
    }

    private static String part(InputStream file, String name) throws IOException {
        return ResponseBodies.parts(file.readAllBytes()).get(name);
    }
}
