package org.disclosures.editorial.transfer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.disclosures.testing.DocumentedRecipe;
import org.junit.jupiter.api.Test;

/** The recipes of docs/dataset-format.md, imported as the document has them, are found by their filters and set their minimums alone. */
@QuarkusTest
@Transfers
class DatasetRecipesTest {

    private static final String OF_TARGETS = "Categories of a target";
    private static final String OF_DATES = "Dates of occurrence";

    // Those of several claims; CorrectionRecipesTest.
    private static final String OF_CORRECTIONS = "Corrections, removals and later examinations";

    /**
     * The promises of each recipe: the beginning of what the source says, the filters under which its claim is listed, and the minimums of
     * the statistics, with the categories of which they are.
     */
    private static final String PROMISES = """
            a lawyer who is a member of parliament | category=lawyer; category=politician-or-official | named here: 1; politician-or-official; lawyer
            three lawyers, all of them | category=lawyer; category=politician-or-official | at least 3 individuals; politician-or-official; lawyer
            “65 politicians, activists and lawyers” | category=lawyer; category=human-rights-activist | at least 3 individuals
            30 members of staff of a newsroom | category=journalist | at least 3 individuals
            “The exploit, CVE-2021-30860, was delivered | evidenceKind=vulnerability&identifier=CVE-2021-30860 |
            “The phone contacted free247downloads.com.” | evidenceKind=indicator&identifier=free247downloads.com |
            “The invoice is published in full” | evidenceKind=document |
            “We share the hash of the implant.” | evidenceKind=sample |
            “Network scans suggest | kind=attribution; assurance=assessed; basis=network-measurement |
            “There is strong circumstantial evidence | kind=attribution; assurance=assessed |
            “She received a link | kind=attempt; basis=messages |
            “At least 63 people were targeted or infected.” | kind=targeting; atLeast=63 | at least 63 individuals
            Two laboratories publish one report, in which both say so. | source=first-lab; source=second-lab; originalSource=first-lab |
            Two laboratories publish one report; only one of them | originalSource=second-lab; source=first-lab |
            “FORCEDENTRY (CVE-2021-30860) | technology=forcedentry; technology=the-spyware |
            “The contract was worth 6.8 million dollars.” | kind=client; unit=money; currency=USD | 6,800,000 US dollars
            “Links were sent by an account | party=the-account&partyRole=operator |
            “The contract is for 15 licences” | kind=client; unit=licences; atLeast=15 | 15 licences
            “The offer was 13.6 million euros” | kind=context; currency=EUR; party=the-vendor&partyRole=seller | 13,600,000 euros
            “5.6 million euros over two years” | currency=EUR; occurredFrom=2020-01-01&occurredTo=2021-12-31 | 5,600,000 euros
            “3 million euros a year from 2020 | atLeast=3000000; occurredTo=2020-12-31 | 3,000,000 euros
            “3 million euros a year”, and | q=million |
            “A, of Ireland, owns B.” | party=a&partyRole=owner; party=b&partyRole=mentioned |
            “The department sanctioned A.” | assurance=official; party=the-department&partyRole=actor; party=a&partyRole=mentioned |
            “The authority fined A 50,000 euros.” | assurance=official; unit=money; party=a&partyRole=mentioned | 50,000 euros
            “The phone was infected for at least 3 days.” | kind=infection; unit=days | at least 3 days
            “Apple notified her | kind=attempt; source=apple&sourceRole=originated; assertedFrom=2021-11-24&assertedTo=2021-11-24 |
            “It was sold through a reseller.” | party=the-reseller&partyRole=seller |
            “Traces of 11 infections | kind=infection; assurance=forensic; basis=device-forensics | 11 infections
            “The phone of the wife of A was infected.” | mentions=a |
            “Both the lawyer and the client were targeted.” | mentions=the-client |
            “She was targeted because of her work for B” | mentions=b |
            “People around C were targeted.” | mentions=c |
            """;

    /** For the first id of each block of entries, a list that contains it. */
    private static final Map<String, String> PROMISES_OF_BLOCKS = Map.of(
            "harbour-ware", "technologies?developer=harbour-labs&seller=port-resale&kind=spyware",
            "open-hatch", "technologies?cve=CVE-2021-30858&kind=exploit",
            "senior-official", "targets?kind=person&q=official",
            "harbour-pilot", "targets?q=نادية");

    private final TransferClient client = new TransferClient();

    @Test
    void everyRecipeKeepsItsPromise() throws InterruptedException {
        Map<String, String[]> promises = PROMISES.lines()
                .map(line -> line.split("\\|", -1))
                .collect(Collectors.toMap(cells -> cells[0].strip(), cells -> cells, (a, b) -> a, LinkedHashMap::new));
        List<String> broken = new ArrayList<>();
        for (DocumentedRecipe recipe : DocumentedRecipe.all()) {
            if (Set.of(OF_DATES, OF_CORRECTIONS).contains(recipe.section())
                    || recipe.enter().equals("Nothing.")) {
                continue;
            }
            String key = promises.keySet().stream()
                    .filter(recipe.says()::startsWith)
                    .findFirst()
                    .orElse(null);
            if (key == null) {
                broken.add("No promise: " + recipe.says());
                continue;
            }
            String id = "recipe-" + promises.size();
            String[] promise = promises.remove(key);
            imported(recipe.says(), file(id, recipe));
            for (String filter : promise[1].strip().split("; ")) {
                int found = given().get("/v1/claims?report=" + id + "&" + filter)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items")
                        .size();
                if (found != 1) {
                    broken.add(recipe.says() + ": " + filter + " finds " + found);
                }
            }
            String minimums = minimums(id, recipe.section().equals(OF_TARGETS));
            if (!minimums.equals(promise[2].strip())) {
                broken.add(recipe.says() + ": " + minimums);
            }
        }
        promises.keySet().forEach(key -> broken.add("No recipe: " + key));
        assertEquals("", String.join("\n", broken));
    }

    @Test
    void everyDateIsKeptAsItIsEntered() throws InterruptedException {
        List<String> dates = DocumentedRecipe.all().stream()
                .filter(recipe -> recipe.section().equals(OF_DATES))
                .flatMap(recipe -> recipe.fragments().stream())
                .toList();
        assertTrue(dates.size() > 12);
        imported(
                OF_DATES,
                report(
                        "recipe-dates",
                        "",
                        IntStream.range(0, dates.size())
                                .mapToObj(i -> claim("c" + i, List.of("occurred: \"" + dates.get(i) + "\"")))
                                .collect(Collectors.joining())));
        assertEquals(
                new TreeSet<>(dates),
                new TreeSet<>(given().get("/v1/claims?report=recipe-dates&limit=200")
                        .jsonPath()
                        .<String>getList("items.occurred.edtf")));
    }

    @Test
    void everyBlockOfEntriesIsFound() throws InterruptedException {
        Set<String> found = new TreeSet<>();
        for (String block : DocumentedRecipe.blocks()) {
            List<String> ids = values(block, "(?m)^  - (?:\\{ )?(?:id: ([\\w-]+))");
            boolean targets = block.contains("description:");
            String report = "recipe-block-" + found.size();
            imported(
                    block,
                    references(block, true)
                            + (targets ? "targets:\n" : "technologies:\n")
                            + block
                            + report(
                                    report,
                                    "",
                                    ids.stream()
                                            .map(id -> claim(
                                                    id,
                                                    List.of(
                                                            "kind: targeting",
                                                            targets ? "target: " + id : "technologies: [" + id + "]")))
                                            .collect(Collectors.joining())));
            for (String id : ids) {
                found.add(id);
                given().get("/v1/" + PROMISES_OF_BLOCKS.get(id))
                        .then()
                        .statusCode(200)
                        .body("items.id", hasItem(id));
            }
            boolean unnamed = block.contains("nameVisibility: unnamed");
            assertEquals(targets && !unnamed ? "named here: 1" : "", minimums(report, false));
        }
        assertEquals(new TreeSet<>(PROMISES_OF_BLOCKS.keySet()), found);
    }

    private void imported(String recipe, String entries) throws InterruptedException {
        String file = "dataset: { id: recipe, title: A recipe }\n" + entries;
        JsonPath dry = client.dryRun(TransferClient.YAML, file);
        assertEquals("done", dry.getString("state"), () -> recipe + "\n" + client.faultLines(dry) + "\n" + file);
        client.applied(TransferClient.YAML, file);
    }

    private static String minimums(String report, boolean withCategories) {
        JsonPath statistics =
                given().get("/v1/statistics/targets?report=" + report).jsonPath();
        return Stream.of(
                        statistics.<String>getList("overall.text"),
                        statistics.<String>getList("named.text"),
                        withCategories
                                ? statistics.<String>getList(
                                        "groups.findAll { it.bounds.size() + it.named.size() > 0 }.group.id")
                                : List.<String>of())
                .flatMap(List::stream)
                .collect(Collectors.joining("; "));
    }

    // A report with the claim of the recipe, and one about everybody whom the recipe refers to.
    private String file(String id, DocumentedRecipe recipe) {
        List<String> fields = fields(recipe);
        String all = String.join("\n", fields);
        boolean ofTarget = recipe.section().equals(OF_TARGETS);
        List<String> ofClaim = new ArrayList<>(fields);
        List<String> target = new ArrayList<>();
        for (String field : fields) {
            if (ofTarget || field.startsWith("relations:")) {
                ofClaim.remove(field);
                target.add(field);
            }
        }
        String publishers = fields.stream()
                .filter(field -> field.startsWith("publishers:"))
                .findFirst()
                .orElse("");
        ofClaim.remove(publishers);
        boolean about = ofTarget
                || !target.isEmpty()
                || recipe.enter().contains("A claim about")
                || all.matches("(?s).*kind: (attempt|targeting|infection).*");
        if (about) {
            ofClaim.add("target: " + id);
        }
        if (ofTarget) {
            ofClaim.add("kind: targeting");
            if (all.contains("kind: group")) {
                ofClaim.add("figure: { qualifier: at-least, amount: 3, unit: individuals }");
            }
        }
        recipe.fragments().stream()
                .filter(fragment -> fragment.startsWith("{target:"))
                .forEach(fragment -> ofClaim.add("statement: \"It was said of {target} and " + fragment + ".\""));
        String mentioned = all + recipe.fragments();
        List<String> others = Stream.concat(
                        values(mentioned, "mentions: \\[([^\\]]*)\\]").stream(),
                        values(mentioned, "target[:=] ?([\\w-]+)").stream())
                .distinct()
                .toList();
        StringBuilder targets = new StringBuilder("targets:\n");
        others.forEach(other -> targets.append(
                "  - { id: " + other + ", kind: person, name: Person " + other + ", description: Another }\n"));
        if (about) {
            targets.append("  - id: " + id + "\n    name: Some of " + id + "\n    description: Somebody\n");
            if (target.stream().noneMatch(field -> field.startsWith("kind:"))) {
                targets.append("    kind: group\n");
            }
            target.forEach(field -> targets.append("    " + field + "\n"));
        }
        return references(all, false)
                + (about || !others.isEmpty() ? targets : "")
                + report(id, publishers, claim("recipe", ofClaim))
                + (others.isEmpty()
                        ? ""
                        : report(
                                        id + "-others",
                                        "",
                                        others.stream()
                                                .map(other -> claim(other, List.of("target: " + other)))
                                                .collect(Collectors.joining()))
                                .replaceFirst("reports:\n", ""));
    }

    // Fields as they stand in the document; an ellipsis stands for an address or a checksum.
    private static List<String> fields(DocumentedRecipe recipe) {
        return recipe.fragments().stream()
                .map(fragment -> fragment.matches("\\{ kind: .*")
                        ? "evidence: ["
                                + fragment.replace("rl: …", "rl: \"https://recipe.example/\"")
                                        .replace("sha256: …", "sha256: " + "0a".repeat(32))
                                + "]"
                        : fragment)
                .filter(fragment -> fragment.matches("\\w+: \\S.*"))
                .toList();
    }

    // Every record that entries refer to, unless the ledger has it.
    private String references(String entries, boolean block) {
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        ids.put("organisations", new TreeSet<>(values(entries, "organisation: ([\\w-]+)")));
        ids.get("organisations").addAll(values(entries, "(?:developers|sellers): \\[([^\\]]*)\\]"));
        ids.put("sources", new TreeSet<>(values(entries, "source: ([\\w-]+)")));
        ids.get("sources").addAll(values(entries, "publishers: \\[([^\\]]*)\\]"));
        ids.get("sources").add("recipe-press");
        ids.put("technologies", new TreeSet<>(values(entries, "technologies: \\[([^\\]]*)\\]")));
        ids.put("categories", new TreeSet<>(values(entries, "categories: \\[([^\\]]*)\\]")));
        if (block) {
            ids.remove("technologies");
        }
        StringBuilder references = new StringBuilder();
        ids.forEach((collection, some) -> {
            List<String> missing = some.stream()
                    .filter(id ->
                            client.request().get("/v1/" + collection + "/" + id).statusCode() == 404)
                    .toList();
            references.append(missing.isEmpty() ? "" : collection + ":\n");
            missing.forEach(id -> references.append("  - { id: " + id + ", "
                    + (collection.equals("categories")
                            ? "position: " + (7_000 + references.length()) + ", labels: { en: " + id + " }"
                            : "name: The " + id + (collection.equals("technologies") ? "" : ", kind: company"))
                    + " }\n"));
        });
        return references.toString();
    }

    private static String report(String id, String publishers, String claims) {
        return """
                reports:
                  - id: %s
                    title: A report
                    publishedOn: 2024-03-04
                    %s
                    language: en
                    kind: investigation
                    state: published
                    claims:
                """.formatted(id, publishers.isEmpty() ? "publishers: [recipe-press]" : publishers) + claims;
    }

    private static String claim(String key, List<String> fields) {
        List<String> all = new ArrayList<>(fields);
        for (String usual :
                List.of("locator: p. 1", "statement: It was said.", "kind: context", "assurance: alleged")) {
            if (fields.stream().noneMatch(field -> field.startsWith(usual.substring(0, usual.indexOf(':') + 1)))) {
                all.add(usual);
            }
        }
        return "      - key: " + key + "\n"
                + all.stream().map(field -> "        " + field + "\n").collect(Collectors.joining());
    }

    private static List<String> values(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(", ")))
                .distinct()
                .toList();
    }
}
