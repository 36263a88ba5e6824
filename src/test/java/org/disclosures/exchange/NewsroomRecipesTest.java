package org.disclosures.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.disclosures.testing.ListWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The addresses in the recipes are served, and the list of recipes is complete. */
@QuarkusTest
class NewsroomRecipesTest {

    private static final Path RECIPES = Path.of("docs", "newsroom");
    private static final String INDEX = "README.md";
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8080(/[^\\s'\"`|)]+)");
    // Filled in by the reader or the shell.
    private static final Pattern PLACEHOLDER = Pattern.compile("[{$…]");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");

    static List<String> addresses() {
        List<String> addresses = recipes()
                .flatMap(recipe -> ADDRESS.matcher(text(recipe)).results())
                .map(found -> found.group(1))
                .filter(address -> !PLACEHOLDER.matcher(address).find())
                .distinct()
                .toList();
        assertTrue(addresses.size() > 30, "Only " + addresses);
        return addresses;
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void addressesAreServed(String address) {
        assertEquals(200, ListWalk.get(address).statusCode());
    }

    @Test
    void theIndexListsEveryRecipe() {
        List<String> listed = links(RECIPES.resolve(INDEX));
        recipes()
                .map(recipe -> recipe.getFileName().toString())
                .filter(recipe -> !recipe.equals(INDEX))
                .forEach(recipe -> assertTrue(listed.contains(recipe), recipe + " is not among " + listed));
    }

    @Test
    void linksLeadToFiles() {
        recipes()
                .forEach(recipe -> links(recipe)
                        .forEach(link -> assertTrue(Files.exists(recipe.resolveSibling(link)), recipe + ": " + link)));
    }

    private static List<String> links(Path recipe) {
        return LINK.matcher(text(recipe)).results().map(link -> link.group(1)).toList();
    }

    private static Stream<Path> recipes() {
        try (Stream<Path> files = Files.list(RECIPES)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path recipe) {
        try {
            return Files.readString(recipe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
