package org.disclosures.testing;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Every list of the API, with its sort fields. */
public final class ApiLists {

    private static final List<String> OF_CLAIMS =
            List.of("id", "assertedOn", "report", "position", "kind", "assurance", "lowerBound", "occurred");

    private static final List<String> OF_ITS_CLAIMS = List.of("position", "lowerBound");

    private ApiLists() {}

    /**
     * Address and sort fields of each list; the claims of one record are sorted like all claims, so two fields suffice.
     */
    public static Stream<Arguments> all() {
        return Stream.of(
                Arguments.of("/v1/claims", OF_CLAIMS),
                Arguments.of("/v1/claims/" + SeedClaims.id("individuals-identified") + "/links", List.of("id", "type")),
                Arguments.of("/v1/claims/" + SeedClaims.id("individuals-identified") + "/history", List.of("at")),
                Arguments.of("/v1/reports/" + SeedClaims.REPORT + "/history", List.of("at")),
                Arguments.of("/v1/reports", List.of("id", "publishedOn", "title", "kind")),
                Arguments.of("/v1/reports/" + SeedClaims.REPORT + "/claims", OF_ITS_CLAIMS),
                Arguments.of("/v1/sources", List.of("id", "name", "kind")),
                Arguments.of("/v1/sources/washington-post/claims", OF_ITS_CLAIMS),
                Arguments.of("/v1/targets", List.of("id", "name", "kind")),
                Arguments.of("/v1/targets/emmanuel-macron/claims", OF_ITS_CLAIMS),
                Arguments.of("/v1/categories", List.of("id", "position")),
                Arguments.of("/v1/categories/journalist/targets", List.of("id", "name", "kind")),
                Arguments.of("/v1/countries", List.of("id", "alpha3", "numeric")),
                Arguments.of("/v1/countries/FR/claims", OF_ITS_CLAIMS),
                Arguments.of("/v1/disclosures", List.of("id", "title")),
                Arguments.of("/v1/regions", List.of("id", "name")),
                Arguments.of("/v1/organisations", List.of("id", "name", "kind")),
                Arguments.of("/v1/technologies", List.of("id", "name")));
    }

    /** The lists that can be searched by words. */
    public static Stream<Arguments> searchable() {
        return all().filter(list -> !((String) list.get()[0]).matches(".*/(links|history)"));
    }

    /** The addresses of the lists. */
    public static Stream<String> addresses() {
        return all().map(list -> (String) list.get()[0]);
    }
}
