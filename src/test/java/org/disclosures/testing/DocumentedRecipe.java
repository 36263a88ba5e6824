package org.disclosures.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recipe of docs/dataset-format.md: a row of a table that says what to enter.
 *
 * @param section the heading that it stands below
 * @param says the words of the source, or the event
 * @param enter the cell that says what to enter
 */
public record DocumentedRecipe(String section, String says, String enter) {

    private static final Pattern TABLE =
            Pattern.compile("\\| (the source says|the source speaks of|it happens) \\| .*");
    private static final Pattern ROW = Pattern.compile("\\| (.*?) \\| (.*) \\|");
    private static final Pattern BLOCK = Pattern.compile("```yml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FRAGMENT = Pattern.compile("`([^`]+)`");

    /** All rows of such tables, in order. */
    public static List<DocumentedRecipe> all() {
        List<DocumentedRecipe> recipes = new ArrayList<>();
        String section = null;
        boolean within = false;
        for (String line : document().lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("#")) {
                section = line.replaceFirst("#+ ", "");
            } else if (!line.startsWith("|")) {
                within = false;
            } else if (within && row.matches()) {
                recipes.add(new DocumentedRecipe(section, row.group(1), row.group(2)));
            }
            within |= TABLE.matcher(line).matches();
        }
        return recipes;
    }

    /** The blocks of entries. */
    public static List<String> blocks() {
        return BLOCK.matcher(document()).results().map(block -> block.group(1)).toList();
    }

    /** The code in what to enter. */
    public List<String> fragments() {
        return FRAGMENT.matcher(enter).results().map(found -> found.group(1)).toList();
    }

    private static String document() {
        try {
            return Files.readString(Path.of("docs/dataset-format.md"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
