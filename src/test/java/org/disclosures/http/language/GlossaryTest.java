package org.disclosures.http.language;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.testing.MessageBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every message keeps to the glossary: one term for one concept, none stronger or weaker than the source. A row has the
 * keys that need the word, a word that no other message of the language may contain, and the keys that may contain it
 * nevertheless.
 */
@AnyDatabase
class GlossaryTest {

    @ParameterizedTest(name = "{1}: {0}")
    @CsvFileSource(resources = "/glossary.tsv", delimiter = '\t', quoteCharacter = '\0', numLinesToSkip = 1)
    void messagesKeepToTheGlossary(
            String term, String language, String keys, String required, String except, String forbidden) {
        Map<String, String> messages = MessageBundle.of(language);
        Pattern needing = Pattern.compile(keys);
        Pattern excepted = except == null ? null : Pattern.compile(except);
        List<String> errors = new ArrayList<>();
        List<String> read = new ArrayList<>();
        messages.forEach((key, text) -> {
            if (needing.matcher(key).matches()) {
                read.add(key);
                if (!Pattern.compile(required).matcher(text).find()) {
                    errors.add("without “" + required + "”: " + key + "=" + text);
                }
            }
            boolean free = excepted != null && excepted.matcher(key).matches();
            if (forbidden != null
                    && !free
                    && Pattern.compile(forbidden).matcher(text).find()) {
                errors.add("with “" + forbidden + "”: " + key + "=" + text);
            }
        });
        assertThat(term, errors, is(empty()));
        assertThat(term, read, is(not(empty())));
    }
}
