package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;
import org.disclosures.record.FreeText;
import org.disclosures.target.TargetEntry;
import org.disclosures.testing.DatasetMoment;
import org.disclosures.testing.EditorClient;
import org.junit.jupiter.api.Test;

/** A target’s role is shown in every representation while its name is public, and in none once the name is withheld. */
@QuarkusTest
@OwnDesk
class TargetRoleTest {

    private static final String ID = "keeper-of-lamps";
    private static final String ROLE = "Treasurer of the lighthouse keepers";

    @Test
    void rolesAreShownAndWithheldWithTheName() {
        EditorClient editor = EditorClient.as("editor");
        Map<String, Object> written = report(
                "harbour-report",
                with(
                        claim("harbour-claim"),
                        "kind",
                        "selection",
                        "target",
                        ID,
                        "statement",
                        "{target} was on a list."));
        Map<String, Object> bearer = target(ID);
        for (String field : withheldWithTheName()) {
            boolean list = RecordFields.of(TargetEntry.class).get(field).type() == List.class;
            bearer = with(bearer, field, list ? List.of(Map.of("name", ROLE, "kind", "alias")) : ROLE);
        }
        editor.created("targets", bearer);
        editor.created("reports", written);
        editor.published("reports/harbour-report");
        Instant shown = DatasetMoment.latest();

        given().get("/v1/targets/" + ID).then().statusCode(200).body("role", equalTo(ROLE));
        given().get("/v1/targets?limit=200").then().body("items.role", hasItem(ROLE));
        given().get("/v1/search?q=lighthouse").then().body("items.reference.id", hasItem(ID));
        for (String form : List.of("csv", "ndjson", "jsonld", "ftm")) {
            assertThat(form, file(form), containsString(ROLE));
        }
        assertThat(export(editor), containsString(ROLE));
        editor.get("targets/" + ID + "/entry").then().body("role", equalTo(ROLE));

        String id = editor.patch("targets/" + ID, Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        given().get("/v1/targets/" + id)
                .then()
                .statusCode(200)
                .body("$", not(hasKey("role")))
                .body(not(containsString(ROLE)));
        given().get("/v1/search?q=lighthouse").then().body("items.reference.id", not(hasItem(id)));
        for (String form : List.of("csv", "ndjson", "jsonld", "ftm", "json")) {
            assertThat(form, file(form), not(containsString(ROLE)));
        }
        editor.awaitRedaction(id);
        assertThat(
                given().queryParam("asOf", shown.toString())
                        .get("/v1/targets?limit=200")
                        .asString(),
                not(containsString(ROLE)));
        editor.get("targets/" + id + "/entry").then().body("role", equalTo(ROLE));

        int revision = given().get("/v1").path("dataset.revision");
        editor.patch("targets/" + id, Map.of("role", "Another role")).then().statusCode(200);
        given().get("/v1").then().body("dataset.revision", equalTo(revision));
    }

    // A new field is withheld, too, or the assertions below find it.
    private static List<String> withheldWithTheName() {
        return RecordFields.of(TargetEntry.class).values().stream()
                .filter(field -> field.annotation(FreeText.class) != null
                        && field.annotation(FreeText.class).withheldWithName()
                        && !field.name().equals("name"))
                .map(RecordField::name)
                .toList();
    }

    private static String file(String form) {
        return given().get("/v1/targets?format=" + form)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String export(EditorClient editor) {
        return editor.request()
                .accept("application/x-ndjson")
                .get("/v1/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
