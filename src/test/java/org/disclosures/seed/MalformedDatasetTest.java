package org.disclosures.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An invalid file is refused with the lines of its errors, and leaves no records. */
@QuarkusTest
@NoDatasets
class MalformedDatasetTest {

    private record SpoiltDataset(String old, String replacement, String lineOf, String reason) {}

    @Inject
    DatasetLoader loader;

    @Inject
    StoredRecords stored;

    static List<SpoiltDataset> shapes() {
        return List.of(
                of(
                        "    kind: company",
                        "    kind: company\n    since: 2010",
                        "since",
                        "organisations[0].since: There is no such field; use one of country, id, kind, memberOf, name, names."),
                of(
                        "title: Small",
                        "title: Small\nauthors: [a]",
                        "authors",
                        "authors: There is no such field; use one of categories, dataset, disclosures, organisations, regions, reports, sources, targets, technologies."),
                of(
                        "kind: company",
                        "kind: Company",
                        "kind: Company",
                        "organisations[0].kind: Expected one of company, reseller, news-organisation, nonprofit, government, agency, operator, account, consortium, other, found “Company”; perhaps `company` is meant."),
                of(
                        "kind: company",
                        "kind: 1",
                        "kind: 1",
                        "organisations[0].kind: Expected one of company, reseller, news-organisation, nonprofit, government, agency, operator, account, consortium, other, found “1”."),
                of(
                        "nameVisibility: withheld",
                        "nameVisibility: ''",
                        "nameVisibility",
                        "targets[0].nameVisibility: Expected one of public, withheld, unnamed, found “”."),
                of(
                        "publishedOn: 2022-03-01",
                        "publishedOn: 1 March 2022",
                        "publishedOn",
                        "reports[0].publishedOn: Expected a date such as 2021-07-27, found “1 March 2022”; perhaps 2022-03-01 is meant."),
                of(
                        "publishedOn: 2022-03-01",
                        "publishedOn: 2022",
                        "publishedOn",
                        "reports[0].publishedOn: Expected a date such as 2021-07-27, found “2022”."),
                of(
                        "publishedOn: 2022-03-01",
                        "publishedOn: 2022-02-30",
                        "publishedOn",
                        "reports[0].publishedOn: Expected a date such as 2021-07-27, found “2022-02-30”."),
                of(
                        "state: published",
                        "state: published\n    embargoUntil: 1893456000",
                        "embargoUntil",
                        "reports[0].embargoUntil: Expected a time such as 2021-07-27T06:00:00Z, found “1893456000”."),
                of(
                        "amount: 1,",
                        "amount: 1.5,",
                        "amount",
                        "reports[0].claims[0].figure.amount: Expected a whole number, found “1.5”."),
                of(
                        "amount: 1,",
                        "amount: \"1,000\",",
                        "amount",
                        "reports[0].claims[0].figure.amount: Expected a whole number, found “1,000”."),
                of(
                        "amount: 1,",
                        "amount: 99999999999999999999,",
                        "amount",
                        "reports[0].claims[0].figure.amount: The number “99999999999999999999” is too large; use a whole number of at most 9007199254740990."),
                of(
                        "amount: 1,",
                        "amount: [1],",
                        "amount",
                        "reports[0].claims[0].figure.amount: Expected a whole number, found a list; write one value without brackets."),
                of(
                        "title: Report",
                        "title: [Report]",
                        "title: [Report]",
                        "reports[0].title: Expected plain text, found a list; write one value without brackets."),
                of(
                        "title: Report",
                        "title: \"Re\\0port\"",
                        "title: \"Re",
                        "reports[0].title: The text has control characters; remove them."),
                of(
                        "  - { id: north, name: The north }",
                        "  north: The north",
                        "regions:",
                        "regions: Expected a list, found something else; begin each entry with a hyphen."),
                of(
                        "{ id: north, name: The north }",
                        "north",
                        "- north",
                        "regions[0]: Expected a mapping, found a single value; write its fields: country, id, name."),
                of(
                        "labels: { en: Lawyers }",
                        "labels: [Lawyers]",
                        "labels",
                        "categories[0].labels: Expected a mapping, found a list; write each value after its name, as in { en: … }."),
                of(
                        "    name: Maker",
                        "    name: Maker\n    name: Taker",
                        "    name: Taker",
                        "organisations[0].name: The field occurs twice; remove one of them."));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void unreadableFieldsAreRefused(SpoiltDataset spoilt) {
        assertRefused(spoilt);
    }

    static List<SpoiltDataset> entries() {
        return List.of(
                of(
                        "- id: maker\n    name: Maker",
                        "- name: Maker",
                        "- name: Maker",
                        "organisations[0].id: must not be null"),
                of("kind: statement\n", "\n", "id: report", "reports[0].kind: must not be null"),
                of("name: Maker", "name: ' '", "name: ' '", "organisations[0].name: must not be blank"),
                of(
                        "id: small",
                        "id: Small",
                        "id: Small",
                        "dataset.id: must have only lower-case letters, digits and single hyphens"),
                of(
                        "language: en",
                        "language: e",
                        "language: e",
                        "reports[0].language: must be a BCP 47 tag, such as en or pt-BR"),
                of(
                        "country: NO",
                        "country: no",
                        "country: no",
                        "reports[0].claims[0].places[0].country: must be an ISO 3166-1 alpha-2 code"),
                of("country: NO", "country: ZZ", "country: ZZ", "There is no country “ZZ”; refer to one that exists."),
                of(
                        "country: NO, ",
                        "",
                        "- { role: targets }",
                        "reports[0].claims[0].places[0].country: must be given without a `region`, and left out with one; give exactly one of the two"),
                of(
                        "country: NO",
                        "country: NO, region: north",
                        "country: NO",
                        "reports[0].claims[0].places[0].country: must be given without a `region`, and left out with one; give exactly one of the two"),
                of(
                        "role: originated",
                        "role: relayed",
                        "role: relayed",
                        "reports[0].claims[0].attributions[0].role: must be `originated`, since a chain begins with the source that originated the claim; put that source first"),
                of(
                        "- { source: voice, role: originated }",
                        "- ~",
                        "- ~",
                        "reports[0].claims[0].attributions[0]: must not be null"),
                of(
                        "position: 0",
                        "position: -1",
                        "position: -1",
                        "categories[0].position: must be greater than or equal to 0"),
                of("labels: { en: Lawyers }", "labels: {}", "labels", "categories[0].labels: must not be empty"),
                of(
                        "en: Lawyers",
                        "en_GB: Lawyers",
                        "labels",
                        "categories[0].labels.en_GB: must be a BCP 47 tag, such as en or pt-BR"),
                of(
                        "title: Report",
                        "title: " + "x".repeat(501),
                        "title: x",
                        "reports[0].title: size must be between 0 and 500"),
                of("- { id: north, name: The north }", "- ~", "- ~", "regions[0]: must not be null"),
                of(
                        "    kind: statement",
                        "    url: news.example\n    kind: statement",
                        "url",
                        "reports[0].url: must be an http or https address with a host and without spaces, such as https://example.org/report"),
                of(
                        "kind: person\n    name: Zora",
                        "kind: group\n    name: Zora",
                        "nameVisibility",
                        "targets[0].nameVisibility: must be public unless the target is a person"),
                of(
                        "state: published",
                        "state: retracted",
                        "id: report",
                        "reports[0].note: must be given if the state is `retracted`, and left out otherwise"),
                of(
                        "state: published",
                        "state: published\n    note: Why",
                        "note: Why",
                        "reports[0].note: must be given if the state is `retracted`, and left out otherwise"),
                of(
                        "assurance: alleged",
                        "assurance: alleged\n        state: retracted",
                        "key: first",
                        "A note is required with the state `retracted` and not allowed otherwise; add or remove it."));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void incompleteEntriesAreRefused(SpoiltDataset spoilt) {
        assertRefused(spoilt);
    }

    static List<SpoiltDataset> contents() {
        return List.of(
                of(
                        "publisher: press",
                        "publisher: nobody",
                        "id: report",
                        "There is no source “nobody”; refer to one that exists."),
                of(
                        "source: voice",
                        "source: nobody",
                        "source: nobody",
                        "There is no source “nobody”; refer to one that exists."),
                of(
                        "category: lawyer",
                        "category: nurse",
                        "id: lawyer-a",
                        "There is no category “nurse”; refer to one that exists."),
                of(
                        "target: lawyer-a",
                        "target: nobody",
                        "key: first",
                        "There is no target “nobody”; refer to one that exists."),
                of(
                        "technology: product",
                        "technology: none",
                        "key: first",
                        "There is no technology “none”; refer to one that exists."),
                of(
                        "region: north",
                        "region: nowhere",
                        "region: nowhere",
                        "There is no region “nowhere”; refer to one that exists."),
                of(
                        "{target:lawyer-a}",
                        "{target:nobody}",
                        "key: second",
                        "There is no target “nobody”; refer to one that exists."),
                of(
                        "{target:lawyer-a}",
                        "{target}",
                        "key: second",
                        "The statement has {target}, and the claim has no target; add `target`, or write {target:id}."),
                of(
                        "{target:lawyer-a}",
                        "{target:Lawyer-a}",
                        "key: second",
                        "A placeholder is misspelled; write {target} or {target:id}, with the id in lower case and without spaces."),
                of(
                        "claim: first",
                        "claim: third",
                        "claim: third",
                        "There is no claim “third”; refer to one that exists."),
                of(
                        "claim: first",
                        "claim: other/first",
                        "claim: other",
                        "There is no claim “other/first”; refer to one that exists."),
                of("claim: first", "claim: second", "claim: second", "The claim has a link to itself; remove it."),
                of(
                        "key: second",
                        "key: first",
                        "key: first\n        locator: p. 2",
                        "The key “first” occurs twice in its report; use another key."),
                of(
                        "- { id: north, name: The north }",
                        "- { id: north, name: The north }\n  - { id: north, name: N }",
                        "name: N }",
                        "The id “north” occurs twice, here and in line 18; remove one of them."),
                of(
                        "labels: { en: Lawyers }",
                        "labels: { en: Lawyers }\n  - { id: nurse, position: 0, labels: { en: Nurses } }",
                        "nurse",
                        "Another category has the position 0; use another one."),
                of(
                        "kind: company",
                        "kind: company\n    memberOf: [maker]",
                        "id: maker",
                        "The organisation refers to itself; remove its own id from `memberOf`."),
                of(
                        "- { source: voice, role: originated }",
                        "- { source: voice, role: originated }\n          - { source: voice, role: relayed }",
                        "relayed",
                        "The source occurs twice in the chain; remove one of them."),
                of(
                        "- { country: NO, role: targets }",
                        "- { country: NO, role: targets }\n          - { role: targets, country: NO }",
                        "role: targets, country",
                        "The place occurs twice in the same role; remove one of them."),
                of(
                        "- { type: elaborates, claim: first }",
                        "- { type: elaborates, claim: first }\n          - { claim: first, type: elaborates }",
                        "claim: first, type",
                        "The link occurs twice; remove one of them."),
                of(
                        "qualifier: exact, amount: 1,",
                        "qualifier: several, amount: 1,",
                        "figure",
                        "The amount does not fit the qualifier; “several” has none, and every other qualifier needs one."),
                of(
                        "amount: 1,",
                        "amount: -1,",
                        "figure",
                        "The amount is out of range; use a number from 0 to 9007199254740990."),
                of(
                        "amount: 1,",
                        "amount: 1, upperAmount: 2,",
                        "figure",
                        "The upper amount does not fit the qualifier; “between” needs one, and no other qualifier has one."),
                of(
                        "qualifier: exact, amount: 1,",
                        "qualifier: between, amount: 2, upperAmount: 1,",
                        "figure",
                        "The upper amount is out of range; use a number greater than the amount and at most 9007199254740990."),
                of(
                        "qualifier: exact, amount: 1,",
                        "qualifier: fewer-than, amount: 0,",
                        "figure",
                        "The amount does not fit “fewer than”; use at least 1."),
                of(
                        "occurred: \"2021\"",
                        "occurred: summer 2021",
                        "key: first",
                        "“summer 2021” is not a date of EDTF level 1; write 2021, 2021-07 or 2021-07-27, with ~ for “around” or ? for “uncertain”, and intervals as 2020-07/2021-11, or 2019/.. without an end."),
                of(
                        "publishedOn: 2022-03-01",
                        "publishedOn: 1822-03-01",
                        "id: report",
                        "The date is out of range; use one of the years 1900 to 9999."),
                of(
                        "state: published",
                        "state: published\n    embargoUntil: +99999-01-01T00:00:00Z",
                        "id: report",
                        "The end of the embargo is out of range; use one of the years 1900 to 9999."));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void inconsistentEntriesAreRefused(SpoiltDataset spoilt) {
        assertRefused(spoilt);
    }

    static List<SpoiltDataset> leaks() {
        String elsewhere = "The text contains a withheld name and would be public; remove the name.";
        String about = "The statement contains a withheld name; write {target} or {target:id} instead of it.";
        return List.of(
                of("\"{target} was selected.\"", "Zora was selected.", "key: first", about),
                of("\"{target} was selected.\"", "\"{target}, or Ms QUELL, was selected.\"", "key: first", about),
                of("{target:lawyer-a}.", "{target:lawyer-a}, born Quell.", "key: second", about),
                of("{target:lawyer-a}", "zora quell", "key: second", elsewhere),
                of("p. 2", "Zora Quell, p. 2", "key: second", elsewhere),
                of("key: second", "key: zora-quell", "key: zora-quell", elsewhere),
                of("title: Report", "title: The case of Zora Quell", "id: report", elsewhere),
                of("- id: report", "- id: on-zora-quell", "id: on-zora", elsewhere),
                of(
                        "    kind: statement",
                        "    url: https://news.example/Zora_Quell.html\n    kind: statement",
                        "id: report",
                        elsewhere),
                of("title: Small", "title: Zora Quell", "id: small", elsewhere),
                of("name: Maker", "name: Friends of Zora Quell", "id: maker", elsewhere),
                of("name: Voice", "name: Lawyer of Zora Quell", "id: voice", elsewhere),
                of("name: The north", "name: Where Zora Quell lives", "north", elsewhere),
                of("name: Product", "name: Zora Quell", "id: product", elsewhere),
                of("en: Lawyers", "en: Zora Quell and others", "id: lawyer", elsewhere));
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void textsWithAWithheldNameAreRefused(SpoiltDataset spoilt) {
        assertRefused(spoilt);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                        | 1 | The file is empty; send one with content.
                    '# nothing but a comment'                 | 1 | The file is empty; send one with content.
                    '~'                                       | 1 | The file is empty; send one with content.
                    'hello'                                   | 1 | Expected a mapping of collections, found something else.
                    '[]'                                      | 1 | Expected a mapping of collections, found something else.
                    '"hello'                                  | 1 | The file is not valid YAML: found unexpected end of stream.
                    'dataset: {id: a, title: A}⏎sources: ['   | 2 | The file is not valid YAML: expected the node content, but found '<stream end>'.
                    'dataset: {id: a, title: A}⏎---⏎a: b'     | 3 | A second document starts here; put everything into one document.
                    'sources: []'                             | 1 | dataset: must not be null
                    """)
    void filesOfAnotherKindAreRefused(String text, int line, String reason) {
        assertEquals("file.yaml:" + line + ": " + reason, refusal(new DatasetText(text.replace('⏎', '\n'))));
    }

    @Test
    void filesThatAreNotUtf8AreRefused() {
        MalformedDatasetException refusal = assertThrows(
                MalformedDatasetException.class,
                () -> loader.load("file.yaml", new ByteArrayInputStream(new byte[] {'a', (byte) 0xff})));
        assertEquals("file.yaml:1: The file is not text in UTF-8; save it in that encoding.", refusal.getMessage());
    }

    @Test
    void allErrorsAreReportedAtOnceInTheOrderOfTheirLines() {
        DatasetText entries = DatasetText.FITTING
                .with("kind: company", "kind: company\n    country: norway")
                .with("name: Voice", "name: ''")
                .with("    language: en\n", "");
        assertEquals("""
                file.yaml:8: organisations[0].country: must be an ISO 3166-1 alpha-2 code
                file.yaml:11: sources[0].name: must not be blank
                file.yaml:32: reports[0].language: must not be null""", refusal(entries));
        DatasetText contents = DatasetText.FITTING
                .with("vendor: maker", "vendor: nobody")
                .with("occurred: \"2021\"", "occurred: never")
                .with("claim: first", "claim: third");
        assertEquals("""
                file.yaml:16: There is no organisation “nobody”; refer to one that exists.
                file.yaml:39: “never” is not a date of EDTF level 1; write 2021, 2021-07 or 2021-07-27, with ~ for “around” or ? for “uncertain”, and intervals as 2020-07/2021-11, or 2019/.. without an end.
                file.yaml:60: There is no claim “third”; refer to one that exists.""", refusal(contents));
        DatasetText both =
                contents.with("name: Voice", "name: ''").with("name: Product,", "name: Product, colour: red,");
        assertEquals("""
                file.yaml:10: sources[0].name: must not be blank
                file.yaml:16: technologies[0].colour: There is no such field; use one of cves, developers, id, kind, name, names, sellers.
                file.yaml:16: There is no organisation “nobody”; refer to one that exists.
                file.yaml:39: “never” is not a date of EDTF level 1; write 2021, 2021-07 or 2021-07-27, with ~ for “around” or ? for “uncertain”, and intervals as 2020-07/2021-11, or 2019/.. without an end.
                file.yaml:60: There is no claim “third”; refer to one that exists.""", refusal(both));
    }

    @Test
    void entriesWithErrorsAreCheckedAsFarAsTheyCanBeRead() {
        DatasetText flawed = DatasetText.FITTING
                .with("    kind: person\n    name: Zora", "    kind: robot\n    name: Zora")
                .with("category: lawyer\n", "category: nurse\n")
                .with("publisher: press", "publisher: nobody")
                .with("    language: en\n", "")
                .with("locator: p. 1", "locator: ''")
                .with("amount: 1,", "amount: -1,")
                .with("occurred: \"2021\"", "occurred: never")
                .with("{target:lawyer-a}", "{target:Lawyer-a}")
                .with("claim: first", "claim: third");
        String refusal = refusal(flawed);
        assertEquals(
                List.of(24, 25, 31, 31, 38, 39, 43, 51, 59),
                refusal.lines().map(line -> Integer.valueOf(line.split(":")[1])).toList(),
                refusal);
    }

    @Test
    void aFileIsCheckedWithoutItsHeader() {
        assertEquals("""
                file.yaml:2: dataset.id: must not be null
                file.yaml:59: There is no claim “third”; refer to one that exists.""", refusal(DatasetText.FITTING.with("  id: small\n", "").with("claim: first", "claim: third")));
    }

    private void assertRefused(SpoiltDataset spoilt) {
        DatasetText dataset = DatasetText.FITTING.with(spoilt.old(), spoilt.replacement());
        assertEquals("file.yaml:" + dataset.line(spoilt.lineOf()) + ": " + spoilt.reason(), refusal(dataset));
    }

    private String refusal(DatasetText dataset) {
        Map<String, Long> before = stored.counts();
        String refusal = assertThrows(
                        MalformedDatasetException.class,
                        () -> loader.load("file.yaml", dataset.content()),
                        dataset::text)
                .getMessage();
        assertEquals(before, stored.counts());
        return refusal;
    }

    private static SpoiltDataset of(String old, String replacement, String lineOf, String reason) {
        return new SpoiltDataset(old, replacement, lineOf, reason);
    }
}
