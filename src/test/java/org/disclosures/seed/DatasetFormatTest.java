package org.disclosures.seed;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.disclosures.editorial.entry.DatasetHeader;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.editorial.reading.DatasetReader;
import org.disclosures.editorial.reading.EntryBinder;
import org.disclosures.http.Term;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;

/** The document describes exactly the fields that the reader knows. */
@AnyDatabase
class DatasetFormatTest {

    private static final Pattern HEADING = Pattern.compile("^##+ (?:`(\\w+)`.*|The file)$");
    private static final Pattern ROW = Pattern.compile("^\\| (\\*\\*)?`(\\w+)`(?:\\*\\*)? \\| (.*) \\| .*\\|$");

    private record DocumentedField(boolean required, String type) {}

    @Test
    void fieldsAreDescribedUnderTheirEntry() throws IOException {
        Map<String, Map<String, DocumentedField>> described = described();
        for (Map.Entry<String, Class<?>> entry : entries().entrySet()) {
            Set<String> fields = new TreeSet<>(RecordFields.of(entry.getValue()).keySet());
            assertEquals(fields, new TreeSet<>(described.get(entry.getKey()).keySet()), entry.getKey());
        }
        Set<String> sections = new TreeSet<>(entries().keySet());
        sections.add("");
        assertEquals(sections, new TreeSet<>(described.keySet()));
    }

    @Test
    void listsOfTheFileAreDescribed() throws IOException {
        Map<String, DocumentedField> described = described().get("");
        Set<String> lists = RecordKinds.ALL.stream().map(RecordKind::collection).collect(Collectors.toSet());
        lists.remove(RecordKinds.CLAIM.collection());
        lists.add("dataset");
        assertEquals(lists, described.keySet());
        described.forEach((name, field) -> assertEquals(name.equals("dataset"), field.required(), name));
    }

    @Test
    void requiredFieldsAreBold() throws IOException {
        Map<String, Map<String, DocumentedField>> described = described();
        for (Map.Entry<String, Class<?>> entry : entries().entrySet()) {
            for (RecordField component : RecordFields.of(entry.getValue()).values()) {
                assertEquals(
                        isRequired(component),
                        described.get(entry.getKey()).get(component.name()).required(),
                        entry.getKey() + "." + component.name());
            }
        }
    }

    @Test
    void termsAreListedWithTheirField() throws IOException {
        Map<String, Map<String, DocumentedField>> described = described();
        for (Map.Entry<String, Class<?>> entry : entries().entrySet()) {
            for (RecordField component : RecordFields.of(entry.getValue()).values()) {
                String type =
                        described.get(entry.getKey()).get(component.name()).type();
                if (component.type().isEnum() && !type.equals("as of a report")) {
                    assertEquals(
                            Arrays.stream(component.type().getEnumConstants())
                                    .map(term -> "`" + ((Term) term).code() + "`")
                                    .collect(Collectors.joining(", ")),
                            type);
                }
            }
        }
    }

    @Test
    void maximumLengthsAreDescribed() throws IOException {
        Map<String, Map<String, DocumentedField>> described = described();
        for (Map.Entry<String, Class<?>> entry : entries().entrySet()) {
            for (RecordField component : RecordFields.of(entry.getValue()).values()) {
                jakarta.validation.constraints.Size size = of(component, jakarta.validation.constraints.Size.class);
                String type =
                        described.get(entry.getKey()).get(component.name()).type();
                if (size != null && !type.equals("id") && !type.equals("language")) {
                    assertThat(type, containsString("at most " + size.max()));
                }
            }
        }
    }

    @Test
    void theExampleIsValid() throws IOException {
        Matcher example = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(document());
        example.find();
        DatasetIntake intake = new DatasetIntake("example");
        new DatasetReader(new EntryBinder(
                        Validation.buildDefaultValidatorFactory().getValidator()))
                .read(new DatasetText(example.group(1)).content(), intake);
        assertDoesNotThrow(intake::throwIfAny);
    }

    private static boolean isRequired(RecordField component) {
        // A list that is left out is empty.
        return component.type() == List.class
                ? of(component, NotEmpty.class) != null
                : of(component, NotNull.class) != null
                        || of(component, NotBlank.class) != null
                        || of(component, NotEmpty.class) != null;
    }

    private static <A extends java.lang.annotation.Annotation> A of(RecordField component, Class<A> annotation) {
        return component.annotation(annotation);
    }

    // The record types by the field that contains them.
    private static Map<String, Class<?>> entries() {
        Map<String, Class<?>> entries = new LinkedHashMap<>();
        collect("dataset", DatasetHeader.class, entries);
        RecordKinds.catalogue().forEach(kind -> collect(kind.collection(), kind.entryType(), entries));
        collect("reports", ReportEntry.class, entries);
        return entries;
    }

    private static void collect(String name, Class<?> entry, Map<String, Class<?>> into) {
        into.put(name, entry);
        for (RecordField component : RecordFields.of(entry).values()) {
            if (component.held().isRecord()) {
                collect(component.name(), component.held(), into);
            }
        }
    }

    private static Map<String, Map<String, DocumentedField>> described() throws IOException {
        Map<String, Map<String, DocumentedField>> described = new LinkedHashMap<>();
        String section = null;
        for (String line : document().lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            Matcher row = ROW.matcher(line);
            if (line.startsWith("#")) {
                section = heading.matches() ? (heading.group(1) == null ? "" : heading.group(1)) : null;
            } else if (section != null && row.matches()) {
                described
                        .computeIfAbsent(section, name -> new LinkedHashMap<>())
                        .put(row.group(2), new DocumentedField(row.group(1) != null, row.group(3)));
            }
        }
        return described;
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("docs/dataset-format.md"));
    }
}
