package org.disclosures.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.http.Term;
import org.disclosures.http.record.RecordField;
import org.disclosures.http.record.RecordFields;
import org.disclosures.record.RecordKinds;
import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;

/** The second dataset uses every field of every entry, and every term of a vocabulary that a field takes. */
@AnyDatabase
class SecondDatasetCompletenessTest {

    private final Set<String> unused = new TreeSet<>();
    private final Set<String> used = new HashSet<>();

    @Test
    void everyFieldAndTermIsUsed() throws IOException {
        JsonNode file;
        try (InputStream yaml = SecondDataset.class.getResourceAsStream("/datasets/second.yaml")) {
            file = new YAMLMapper().readTree(yaml);
        }
        RecordKinds.catalogue().forEach(kind -> {
            expect(kind.collection(), kind.entryType());
            use(kind.collection(), kind.entryType(), file.get(kind.collection()));
        });
        expect("reports", ReportEntry.class);
        use("reports", ReportEntry.class, file.get("reports"));
        unused.removeAll(used);
        assertEquals(Set.of(), unused);
    }

    private void expect(String place, Class<?> entry) {
        for (RecordField field : RecordFields.of(entry).values()) {
            String name = place + "." + field.name();
            unused.add(name);
            if (field.held().isEnum()) {
                for (Object term : field.held().getEnumConstants()) {
                    unused.add(vocabulary(field) + ((Term) term).code());
                }
            } else if (field.held().isRecord()) {
                expect(name, field.held());
            }
        }
    }

    private static String vocabulary(RecordField field) {
        return field.held().getSimpleName() + " ";
    }

    private void use(String place, Class<?> entry, JsonNode given) {
        for (JsonNode one : given.isArray() ? given : List.of(given)) {
            for (RecordField field : RecordFields.of(entry).values()) {
                String name = place + "." + field.name();
                JsonNode value = one.get(field.name());
                if (value != null) {
                    used.add(name);
                    if (field.held().isRecord()) {
                        use(name, field.held(), value);
                    } else {
                        (value.isArray() ? value : List.of(value))
                                .forEach(term -> used.add(vocabulary(field) + ((JsonNode) term).asText()));
                    }
                }
            }
        }
    }
}
