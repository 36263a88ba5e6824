package org.disclosures.editorial.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.disclosures.http.param.Distinct;
import org.disclosures.http.param.UnmisleadingText;
import org.disclosures.http.record.ConstrainedField;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.EntryPatterns;
import org.disclosures.record.RecordKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The constraints of everything that is entered: a new field has those of its kind, and a new constraint names a field. */
class EntryConstraintsTest {

    /** Texts of several lines. */
    private static final Set<String> PROSE = Set.of("statement", "quote", "summary", "note", "correctionNote");

    /** Texts that writers read and refuse themselves: dates, codes, and references to claims. */
    private static final Set<String> READ_LATER = Set.of("occurred", "period", "currency", "claim");

    /** Lists in which writers name a duplicate themselves, and pieces of evidence, which may be alike. */
    private static final Set<String> CHECKED_LATER = Set.of(
            "mentions",
            "technologies",
            "publishers",
            "attributions",
            "places",
            "parties",
            "links",
            "claims",
            "evidence");

    @Test
    void constraintsAcrossFieldsNameTheFieldThatHasToBeChanged() throws Exception {
        List<String> named = new ArrayList<>();
        for (Class<?> type : records()) {
            assertTrue(
                    Arrays.stream(type.getAnnotations()).noneMatch(EntryConstraintsTest::isConstraint),
                    () -> type + " has a constraint without a field");
            for (Method method : type.getDeclaredMethods()) {
                if (Arrays.stream(method.getAnnotations()).anyMatch(EntryConstraintsTest::isConstraint)
                        && !isAccessor(type, method)) {
                    assertNotNull(method.getAnnotation(AssertTrue.class), method::toString);
                    ConstrainedField field = method.getAnnotation(ConstrainedField.class);
                    assertNotNull(field, method::toString);
                    Class<?> holder = type;
                    for (String step : field.value().replaceAll("\\[\\d+]", "").split("\\.")) {
                        RecordField its = RecordFields.of(holder).get(step);
                        assertNotNull(its, () -> method + " names no field");
                        holder = its.held();
                    }
                    named.add(type.getSimpleName() + "." + field.value());
                }
            }
        }
        assertEquals(
                List.of(
                        "ClaimContent.attributions[0].role",
                        "ClaimContent.quoteLanguage",
                        "DisclosureEntry.period",
                        "Evidence.title",
                        "PlaceEntry.country",
                        "PublicationEntry.correctionNote",
                        "PublicationEntry.revision",
                        "ReportEntry.note",
                        "TargetEntry.categoryCoverage",
                        "TargetEntry.name",
                        "TargetEntry.nameVisibility",
                        "TargetEntry.nameVisibility",
                        "TargetEntry.role",
                        "TechnologyEntry.cves"),
                named.stream().sorted().toList());
    }

    private static List<Class<?>> records() {
        JavaClasses main = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.disclosures");
        return main.stream()
                .filter(one -> one.isAssignableTo(Record.class))
                .<Class<?>>map(one -> one.reflect())
                .toList();
    }

    private static boolean isConstraint(Annotation annotation) {
        return annotation.annotationType().isAnnotationPresent(Constraint.class);
    }

    private static boolean isAccessor(Class<?> type, Method method) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getAccessor().equals(method));
    }

    @Test
    void textsHaveNoMisleadingCharactersUnlessTheyAreProse() {
        fields((path, field) -> {
            if (field.type() == String.class && !PROSE.contains(field.name()) && !READ_LATER.contains(field.name())) {
                assertTrue(
                        field.annotation(UnmisleadingText.class) != null || field.annotation(Pattern.class) != null,
                        () -> path + " takes characters that reorder others");
            }
        });
    }

    @Test
    void addressesHaveAHost() {
        Set<String> addresses = new TreeSet<>();
        fields((path, field) -> {
            if (field.name().toLowerCase(Locale.ROOT).endsWith("url")) {
                addresses.add(path.replace("Input", "Entry"));
                assertEquals(
                        EntryPatterns.ADDRESS, field.annotation(Pattern.class).regexp(), path);
            }
        });
        assertEquals(
                Set.of("ReportEntry.url", "ReportEntry.archivedUrl", "Evidence.url", "Evidence.archivedUrl"),
                addresses);
    }

    @Test
    void addressesAreNormalised() throws ReflectiveOperationException {
        Set<String> addresses = new TreeSet<>();
        for (Class<?> type : records()) {
            for (RecordComponent component : type.getRecordComponents()) {
                Pattern form = component.getAccessor().getAnnotation(Pattern.class);
                if (form != null && form.regexp().equals(EntryPatterns.ADDRESS)) {
                    String path = type.getSimpleName() + "." + component.getName();
                    Object[] values = Arrays.stream(type.getRecordComponents())
                            .map(one -> one.getName().equals(component.getName()) ? "HTTPS://Example.ORG:443/A" : null)
                            .toArray();
                    Object made = RecordFields.constructor(type).newInstance(values);
                    assertEquals(
                            "https://example.org/A", component.getAccessor().invoke(made), path);
                    addresses.add(path);
                }
            }
        }
        assertEquals(
                Set.of("ReportContent.url", "ReportContent.archivedUrl", "Evidence.url", "Evidence.archivedUrl"),
                addresses);
    }

    @Test
    void listsOfEntriesNameTheirDuplicates() {
        fields((path, field) -> {
            // Lists of ids, codes and terms are sets, in which a value counts once.
            if (List.class.isAssignableFrom(field.type())
                    && field.held().isRecord()
                    && !path.startsWith("RelatedRecords.")
                    && !CHECKED_LATER.contains(field.name())) {
                assertNotNull(field.annotation(Distinct.class), () -> path + " takes duplicates");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org/a_(b)?q=ä|{c}&d=[e]#f",
                "https://فلسطين.example/مقال",
                "https://user@example.org:8443/",
                "https://[2001:db8::1]/x",
                "https://web.archive.org/web/2021/https://example.org/"
            })
    void addressesOfAnyScriptAreTaken(String address) {
        assertTrue(address.matches(EntryPatterns.ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:// x",
                "https:///path",
                "https://?q",
                "https://:80/",
                "https://.",
                "https://a..b",
                "https://example.org/a b",
                "https://example.org/\u00A0",
                "https://example.org/\u202Egnp.exe",
                "https://exam\u200Bple.org",
                "https://example.org:port/",
                "https://user@",
                "ftp://example.org",
                "example.org"
            })
    void addressesWithoutAHostOrWithSpacesAreNot(String address) {
        assertTrue(!address.matches(EntryPatterns.ADDRESS));
    }

    // Every field of every record that is entered, under the record that declares it.
    private static void fields(BiConsumer<String, RecordField> check) {
        Map<Class<?>, Boolean> seen = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(
                                ReportEntry.class,
                                ClaimEntry.class,
                                ReportInput.class,
                                ClaimInput.class,
                                DatasetHeader.class),
                        RecordKinds.catalogue().stream().map(CatalogueKind::entryType))
                .forEach(type -> fields(type, seen, check));
        assertTrue(seen.size() > 15, seen::toString);
    }

    private static void fields(Class<?> type, Map<Class<?>, Boolean> seen, BiConsumer<String, RecordField> check) {
        if (type.isRecord() && seen.put(type, true) == null) {
            RecordFields.of(type).values().forEach(field -> {
                check.accept(type.getSimpleName() + "." + field.name(), field);
                fields(field.held(), seen, check);
            });
        }
    }
}
