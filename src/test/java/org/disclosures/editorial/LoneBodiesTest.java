package org.disclosures.editorial;

import static io.restassured.RestAssured.given;
import static org.disclosures.editorial.SampleEntries.claim;
import static org.disclosures.editorial.SampleEntries.organisation;
import static org.disclosures.editorial.SampleEntries.report;
import static org.disclosures.editorial.SampleEntries.source;
import static org.disclosures.editorial.SampleEntries.target;
import static org.disclosures.editorial.SampleEntries.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.disclosures.testing.EditorClient;
import org.disclosures.testing.KnownClaims;
import org.disclosures.testing.ProblemResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A body that two people share gives up the surname of the one whose name is withheld once the public no longer sees the other in it. */
@QuarkusTest
@OwnDesk
class LoneBodiesTest {

    private static final Map<String, Object> CORRECTION = Map.of("correctionNote", "This was wrong.");

    /** The ways in which the public loses sight of the other person in a body. */
    private enum LossOfOther {
        AFFILIATION_REMOVED {
            @Override
            void happen(EditorClient editor, String mark) {
                editor.patch("targets/" + mark + "-other", Map.of("affiliations", List.of()))
                        .then()
                        .statusCode(200);
            }
        },
        AFFILIATION_REPLACED_BY_IMPORT {
            @Override
            void happen(EditorClient editor, String mark) {
                editor.request()
                        .contentType("application/yaml")
                        .body("""
                                dataset: { id: lone, title: Lone }
                                targets:
                                  - { id: %s-other, kind: person, name: %s, description: Somebody in the valley }
                                """.formatted(mark, other(mark)).getBytes(StandardCharsets.UTF_8))
                        .post("/v1/imports?apply=true")
                        .then()
                        .statusCode(202);
                for (int i = 0; i < 100 && isNamed(mark); i++) {
                    pause();
                }
            }
        },
        NAME_WITHHELD {
            @Override
            void happen(EditorClient editor, String mark) {
                editor.patch("targets/" + mark + "-other", Map.of("nameVisibility", "withheld"))
                        .then()
                        .statusCode(200);
            }
        },
        CLAIM_ABOUT_ANOTHER {
            @Override
            void happen(EditorClient editor, String mark) {
                editor.patch(ofOther(mark), with(CORRECTION, "target", mark + "-third"))
                        .then()
                        .statusCode(200);
            }
        },
        CLAIM_RETRACTED {
            @Override
            void happen(EditorClient editor, String mark) {
                editor.moved(ofOther(mark), "retracted", Map.of("note", "It was wrong."));
            }
        },
        REPORT_RETRACTED {
            @Override
            void happen(EditorClient editor, String mark) {
                editor.moved("reports/" + mark + "-two", "retracted", Map.of("note", "It was wrong."));
            }
        };

        abstract void happen(EditorClient editor, String mark);

        private static String ofOther(String mark) {
            return "claims/" + KnownClaims.id(mark + "-two", "other");
        }

        private static void pause() {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private EditorClient editor;

    @BeforeEach
    void signIn() {
        editor = EditorClient.as("editor");
    }

    @ParameterizedTest
    @EnumSource
    void surnamesAreRemovedFromBodiesThatAreLeftToThePerson(LossOfOther loss) {
        String mark = "lone-" + loss.ordinal();
        String law = law(mark);
        String blog = law + "-blog";
        editor.created("organisations", with(organisation(law), "name", surname(mark) + " Law"));
        editor.created("sources", with(source(blog), "name", surname(mark) + " Blog", "organisation", law));
        Map<String, String> names =
                Map.of("person", "Nora " + surname(mark), "other", other(mark), "third", "Tilda Verhoeven");
        for (String one : names.keySet()) {
            editor.created(
                    "targets",
                    with(
                            target(mark + "-" + one),
                            "name",
                            names.get(one),
                            "affiliations",
                            one.equals("third") ? List.of() : List.of(law)));
        }
        editor.published(editor.created(
                "reports",
                report(
                        mark + "-one",
                        with(
                                claim("person"),
                                "target",
                                mark + "-person",
                                "kind",
                                "selection",
                                "attributions",
                                List.of(Map.of("source", blog, "role", "originated"))))));
        editor.published(editor.created(
                "reports",
                report(mark + "-two", with(claim("other"), "target", mark + "-other", "kind", "selection"))));
        String id = editor.patch("targets/" + mark + "-person", Map.of("nameVisibility", "withheld"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        editor.awaitRedaction(id);
        given().get("/v1/organisations/" + law).then().statusCode(200);
        String before = given().get("/v1/targets/" + id + "/claims").asString();
        assertThat(before, containsStringIgnoringCase(surname(mark)));

        loss.happen(editor, mark);

        ProblemResponse.of(given().get("/v1/organisations/" + law), 404, "not-found");
        ProblemResponse.of(given().get("/v1/sources/" + blog), 404, "not-found");
        List<String> bodies = given().get("/v1/targets/" + id).path("affiliations.id");
        assertEquals(1, bodies.size());
        String body = "organisations/" + bodies.get(0);
        editor.awaitRedaction(id);
        for (String address : List.of("targets/" + id, "targets/" + id + "/claims", body, body + "/history")) {
            assertThat(
                    address, given().get("/v1/" + address).asString(), not(containsStringIgnoringCase(surname(mark))));
        }
        String last = progress(id);
        editor.patch("targets/" + id, Map.of("countries", List.of("IS"))).then().statusCode(200);
        assertEquals(last, progress(id));
    }

    private String progress(String id) {
        return editor.get("targets/" + id + "/withholding").path("startedAt");
    }

    private static boolean isNamed(String mark) {
        return given().get("/v1/organisations/" + law(mark)).statusCode() == 200;
    }

    // Names of their own for each way.
    private static String surname(String mark) {
        return "Quillfeather" + letter(mark);
    }

    private static String law(String mark) {
        return surname(mark).toLowerCase(Locale.ROOT) + "-law";
    }

    private static String other(String mark) {
        return "Otto Vandermeul" + letter(mark);
    }

    private static char letter(String mark) {
        return "abcdefgh".charAt(mark.charAt(mark.length() - 1) - '0');
    }
}
