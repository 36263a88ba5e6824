package org.disclosures.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.disclosures.country.CountryNames;
import org.disclosures.http.Reference;
import org.disclosures.http.Term;
import org.disclosures.http.language.Language;
import org.disclosures.search.DictionaryCompression.CompressionDictionary;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.Basis;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.EvidenceKind;
import org.disclosures.vocabulary.LinkType;
import org.disclosures.vocabulary.PartyRole;
import org.disclosures.vocabulary.PlaceRole;
import org.disclosures.vocabulary.TermLabels;

/**
 * The parts of a claim’s JSON that follow from no record: the names of its fields, terms with their labels, and countries. Compressed with
 * them, a claim takes a quarter of the space. Nothing of any record may be among them, since they are never redacted.
 */
final class ClaimJsonDictionary {

    // A claim with every list, and one without; the end comes last.
    private static final String SHAPE = """
            "figure":{"qualifier":"at-least","amount":1,"upperAmount":2,"unit":"individuals","currency":"EUR","lowerBound":1,\
            "upperBound":2,"estimate":1,"wording":"","text":""},"target":{"id":"group","name":"","href":"/v1/targets/"},\
            "mentions":[{"id":"","name":"","href":"/v1/targets/"},{"id":"","name":""}],"technologies":[{"id":"","name":"","href":"/v1/technologies/"}],\
            "occurred":{"edtf":"20","earliest":"20","latest":"20","precision":"month","approximate":false,"uncertain":false},\
            "occurred":{"edtf":"20","earliest":"20","latest":"20","precision":"day","approximate":false,"uncertain":false},"assertedOn":"20",\
            "attributions":[{"position":0,"role":"originated"},{"id":"","name":"","href":"/v1/sources/"}}],"attributedTo":"",\
            "parties":[{"organisation":{"id":"","name":"","href":"/v1/organisations/"}}],\
            "region":{"id":"","name":"","href":"/v1/regions/"}}],"parties":[],"evidence":[],"links":[],"disputed":false,\
            "evidence":[{"title":"","url":"https://","archivedUrl":"https://web.archive.org/web/20","sha256":"","identifier":"CVE-20"}],\
            "links":[{"claim":{"id":"","name":"","href":"/v1/claims/"},"standing":true,"corrections":[]}],"disputed":true,"confirmed":false,\
            "standing":false,"corrections":[{"id":"","name":"","href":"/v1/claims/"}],"state":"published"},\
            {"id":"","href":"/v1/claims/","report":{"id":"","name":"","href":"/v1/reports/"},"locator":"p. ","statement":"",\
            "language":"en","quote":"","quoteLanguage":"en","kind":"selection","basis":[],"basisLabels":[],\
            "mentions":[],"technologies":[],"assertedOn":"20","attributions":[],"attributedTo":"","places":[],"parties":[],"evidence":[],"links":[],\
            "disputed":false,"confirmed":false,"standing":true,"corrections":[],"state":"published"}\
            """;

    private ClaimJsonDictionary() {}

    /** The bytes; the same for the same messages and names of countries, on which the format of the index depends. */
    static final byte[] BYTES = bytes();

    static final CompressionDictionary COMPRESSION = new CompressionDictionary(BYTES);

    private static byte[] bytes() {
        List<byte[]> values = Language.SERVED.stream()
                .map(language -> new ClaimJsonFragments(language).all().getBytes(StandardCharsets.UTF_8))
                .toList();
        return MultilingualJson.encode(values).bytes;
    }

    /** The fragments in one language; quotation marks come in pairs. */
    private static final class ClaimJsonFragments {

        private final Locale language;
        private final StringBuilder text = new StringBuilder();

        ClaimJsonFragments(Locale language) {
            this.language = language;
        }

        String all() {
            for (String code : Locale.getISOCountries()) {
                text.append("\"country\":{\"id\":\"%s\",\"name\":\"%s\",\"href\":\"%s\"}},{"
                        .formatted(code, CountryNames.of(code, language), Reference.href("countries", code)));
            }
            terms("\"language\":\"en\",\"kind\":\"%s\",\"kindLabel\":\"%s\",\"assurance\":\"\"", ClaimKind.values());
            terms("\"assurance\":\"%s\",\"assuranceLabel\":\"%s\",\"basis\":[\"\"", Assurance.values());
            terms("\"basis\":[\"%s\"],\"basisLabels\":[\"%s\"],\"target\":{\"id\":\"\"", Basis.values());
            terms("\"evidence\":[{\"kind\":\"%s\",\"kindLabel\":\"%s\",\"title\":\"\"", EvidenceKind.values());
            terms("\"links\":[{\"type\":\"%s\",\"typeLabel\":\"%s\",\"claim\":{\"id\":\"\"", LinkType.values());
            terms(
                    "\"parties\":[{\"role\":\"%s\",\"roleLabel\":\"%s\",\"organisation\":{\"id\":\"\"",
                    PartyRole.values());
            terms("\"places\":[{\"role\":\"%s\",\"roleLabel\":\"%s\",\"country\":{\"id\":\"\"", PlaceRole.values());
            for (int position = 0; position < 3; position++) {
                terms(
                        "{\"position\":" + position + ",\"role\":\"%s\",\"roleLabel\":\"%s\",\"source\":{\"id\":\"\"",
                        AttributionRole.values());
            }
            return text.append(SHAPE).toString();
        }

        private void terms(String fragment, Term... terms) {
            for (Term term : terms) {
                text.append(fragment.formatted(term.code(), TermLabels.of(term, language)));
            }
        }
    }
}
