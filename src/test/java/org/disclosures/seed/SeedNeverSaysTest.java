package org.disclosures.seed;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.disclosures.testing.ApiCrawl;
import org.disclosures.testing.ListWalk;
import org.junit.jupiter.api.Test;

/** Statements that the service must never derive from the seed, searched for in every response of the API. */
@QuarkusTest
class SeedNeverSaysTest {

    private static final Set<String> NAMES_OF_NUMBERS = Set.of(
            "amount",
            "lowerBound",
            "upperBound",
            "restsOnTotal",
            "people",
            "position",
            "limit",
            "revision",
            "claimCount");

    @Test
    void totalsOfTargetsAppearInNoNumber() {
        Set<String> names = new TreeSet<>();
        Set<String> large = new TreeSet<>();
        ApiCrawl.values((path, value) -> {
            if (value.isNumber()) {
                String name = path.substring(path.lastIndexOf('.') + 1);
                names.add(name);
                if (value.longValue() > 601) {
                    large.add(name + " " + value);
                }
            }
        });

        assertEquals(new TreeSet<>(NAMES_OF_NUMBERS), names);
        assertThat(
                large,
                contains(
                        "amount 1000",
                        "amount 15000",
                        "amount 50000",
                        "lowerBound 1001",
                        "lowerBound 15000",
                        "lowerBound 50001",
                        "upperBound 15000"));
    }

    @Test
    void totalsOfTargetsAppearInNoText() {
        for (String text : texts()) {
            // A mark of the axis of a chart is no figure.
            String words = text.replace("more than 1,000", "")
                    .replace("minimum 1,001", "")
                    .replace(">1,000<", "");
            for (String number : List.of("942", "1,000", "1000", "1,001", "1001", "1,042", "1042")) {
                assertThat(words, not(containsString(number)));
            }
        }
    }

    @Test
    void thousandIsAlwaysMoreThan() {
        List<JsonNode> figures = ApiCrawl.objects("amount", "qualifier", "text").stream()
                .filter(figure -> figure.get("amount").longValue() == 1000)
                .toList();

        assertThat(figures, is(not(empty())));
        figures.forEach(figure -> {
            assertEquals("more-than", figure.get("qualifier").textValue());
            assertEquals("more than 1,000 individuals", figure.get("text").textValue());
            assertEquals("more than 1,000", figure.get("wording").textValue());
        });
    }

    @Test
    void theFifteenExaminedAreNotCountedAsSelected() {
        List<JsonNode> figures = ApiCrawl.objects("kind", "assurance", "figure").stream()
                .filter(claim -> claim.get("figure").path("amount").longValue() == 15)
                .toList();
        assertThat(figures, is(not(empty())));
        figures.forEach(claim -> {
            assertEquals("infection", claim.get("kind").textValue());
            assertEquals("devices", claim.get("figure").get("unit").textValue());
        });
        ApiCrawl.objects("kind", "unit", "lowerBound").stream()
                .filter(bound -> bound.get("lowerBound").longValue() == 15)
                .forEach(bound -> {
                    assertEquals("infection", bound.get("kind").textValue());
                    assertEquals("devices", bound.get("unit").textValue());
                });
    }

    @Test
    void khashoggiIsNotAnInfectedTarget() {
        assertThat(ListWalk.items("/v1/claims?target=jamal-khashoggi&kind=infection,selection"), is(empty()));
        assertThat(ListWalk.get("/v1/targets/jamal-khashoggi").jsonPath().getList("targeting"), is(empty()));
        for (String assurance : List.of("forensic", "official", "reported", "alleged")) {
            assertThat(ListWalk.values("/v1/targets?assurance=" + assurance, "id"), not(hasItem("jamal-khashoggi")));
        }
    }

    @Test
    void macronIsNeverForensic() {
        assertThat(ListWalk.items("/v1/claims?target=emmanuel-macron&assurance=forensic"), is(empty()));
        assertThat(
                ListWalk.values("/v1/targets?assurance=forensic", "id"),
                contains("hatice-cengiz", "examined-journalists"));
        assertEquals("reported", ListWalk.get("/v1/targets/emmanuel-macron").path("assurance"));
    }

    @Test
    void statesAreOnlyAllegedClients() {
        assertThat(assurances("/v1/claims?kind=client"), contains("alleged"));
        assertThat(assurances("/v1/claims?placeRole=alleged-client"), contains("alleged"));
        assertThat(
                texts().stream()
                        .filter(text -> text.toLowerCase(Locale.ROOT).contains("client"))
                        .toList(),
                everyItem(anyOf(equalTo("client"), containsStringIgnoringCase("alleg"))));
        assertThat(ListWalk.items("/v1/claims?country=SA"), is(empty()));
    }

    @Test
    void theConsortiumHasNoOtherName() {
        texts().forEach(text -> assertThat(text, not(containsString("Pegasus Project"))));
        assertEquals(
                "Consortium of 16 news organisations",
                ListWalk.get("/v1/sources/the-consortium").path("name"));
    }

    @Test
    void theDayOfKhashoggisDeathCannotBeInferred() {
        List<JsonNode> occurred = ApiCrawl.objects("edtf", "precision");
        assertThat(occurred, is(not(empty())));
        occurred.forEach(date -> {
            assertEquals("year", date.get("precision").textValue());
            assertEquals("2018", date.get("edtf").textValue());
        });
        texts().forEach(text -> assertThat(text.toLowerCase(Locale.ROOT), not(containsString("october"))));
        texts().forEach(text -> assertThat(text, not(containsString("2018-10"))));
    }

    private static Collection<String> texts() {
        Set<String> texts = new TreeSet<>();
        ApiCrawl.values((path, value) -> {
            if (value.isTextual() && !value.textValue().startsWith("/v1/")) {
                texts.add(value.textValue());
            }
        });
        return texts;
    }

    private static Set<String> assurances(String list) {
        return ListWalk.values(list, "assurance").stream().collect(Collectors.toCollection(TreeSet::new));
    }
}
