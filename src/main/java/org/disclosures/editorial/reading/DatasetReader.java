package org.disclosures.editorial.reading;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.DatasetHeader;
import org.disclosures.editorial.entry.ReportEntry;
import org.disclosures.http.problem.MeantTerm;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a dataset file (YAML 1.2, of which JSON is a part), one entry at a time, and checks each entry for itself. */
@ApplicationScoped
public class DatasetReader {

    private static final String DATASET = "dataset";
    private static final String REPORTS = "reports";
    private static final String CLAIMS = "claims";

    private final EntryBinder binder;
    private final YAMLFactory yaml;

    public DatasetReader(EntryBinder binder) {
        this.binder = binder;
        LoaderOptions options = new LoaderOptions();
        // The size of files is limited where they are received.
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.yaml = YAMLFactory.builder().loaderOptions(options).build();
    }

    /** The type of the entries of a kind. */
    public static Class<? extends Record> entries(RecordKind kind) {
        if (kind instanceof CatalogueKind<?, ?, ?> one) {
            return one.entryType();
        }
        return kind == RecordKinds.REPORT ? ReportEntry.class : ClaimEntry.class;
    }

    /** The field that has the id of an entry of a kind. */
    public static String idField(RecordKind kind) {
        return kind == RecordKinds.CLAIM ? "key" : "id";
    }

    /**
     * Reads a file to its end, or to the point from which it cannot be read.
     *
     * @param sink takes the entries and the errors found
     * @throws IOException if the file itself cannot be read
     */
    public void read(InputStream content, EntrySink sink) throws IOException {
        try (JsonParser parser = yaml.createParser(FileTexts.read(content))) {
            new DatasetReading(parser, sink).file();
        } catch (IOException | YAMLException failed) {
            sink.broken();
            refuse(failed, sink.errors());
        }
    }

    private static void refuse(Exception failed, FileErrors errors) throws IOException {
        if (FileTexts.isNoText(failed)) {
            errors.add(1, "", "", null, FileTexts.NO_TEXT, FileTexts.TEXT);
            return;
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException broken && !(cause instanceof JacksonException)) {
                throw broken;
            }
        }
        errors.add(line(failed), "", "", null, reason(failed), "a file in YAML 1.2");
    }

    private static int line(Exception failed) {
        if (below(failed) instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return marked.getProblemMark().getLine() + 1;
        }
        return failed instanceof JacksonException malformed && malformed.getLocation() != null
                ? Math.max(1, malformed.getLocation().getLineNr())
                : 1;
    }

    private static String reason(Exception failed) {
        YAMLException below = below(failed);
        return below == null
                ? failed.getMessage().lines().findFirst().orElse("The file cannot be read; check that it is complete.")
                : reason(below);
    }

    private static String reason(YAMLException below) {
        String problem = below instanceof MarkedYAMLException marked ? marked.getProblem() : below.getMessage();
        return "The file is not valid YAML: " + problem.lines().findFirst().orElse("it cannot be read") + ".";
    }

    // The failure of the parser below Jackson; null if the file is YAML.
    private static YAMLException below(Throwable malformed) {
        Throwable cause = malformed;
        while (cause != null && !(cause instanceof YAMLException)) {
            cause = cause.getCause();
        }
        return (YAMLException) cause;
    }

    /** One file being read. */
    private final class DatasetReading {

        private final JsonParser parser;
        private final FileNodeReader nodes;
        private final EntrySink sink;
        private final FileErrors errors;

        DatasetReading(JsonParser parser, EntrySink sink) {
            this.parser = parser;
            this.nodes = new FileNodeReader(parser, 0, sink.errors());
            this.sink = sink;
            this.errors = sink.errors();
        }

        void file() throws IOException {
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                fault(1, "", "The file is empty; send one with content.", "a dataset");
                return;
            }
            if (first != JsonToken.START_OBJECT) {
                fault(nodes.line(), "", "Expected a mapping of collections, found something else.", "a mapping");
                return;
            }
            int line = nodes.line();
            Set<String> seen = new HashSet<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                int at = nodes.line();
                if (!seen.add(name)) {
                    fault(at, name, "The field occurs twice; remove one of them.", "each field once");
                }
                parser.nextToken();
                field(name, at);
            }
            if (!seen.contains(DATASET)) {
                fault(line, DATASET, "must not be null", "Header of the dataset");
            }
            if (parser.nextToken() != null) {
                fault(
                        nodes.line(),
                        "",
                        "A second document starts here; put everything into one document.",
                        "one document");
            }
        }

        private void field(String name, int line) throws IOException {
            if (name.equals(DATASET)) {
                EntryBinder.BoundEntry<DatasetHeader> header = bind(DatasetHeader.class, nodes.read(DATASET), DATASET);
                if (header.fits()) {
                    sink.header(header.entry());
                }
            } else if (!name.equals(CLAIMS) && RecordKinds.find(name).isPresent()) {
                list(name, line);
            } else {
                Set<String> known = new TreeSet<>(Set.of(DATASET));
                RecordKinds.ALL.stream()
                        .filter(kind -> kind != RecordKinds.CLAIM)
                        .forEach(kind -> known.add(kind.collection()));
                fault(
                        line,
                        name,
                        "There is no such field" + MeantTerm.hint(name, known) + "; use one of "
                                + String.join(", ", known) + ".",
                        "one of " + String.join(", ", known));
                parser.skipChildren();
            }
        }

        private void list(String name, int line) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return;
            }
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                fault(line, name, "Expected a list, found something else; begin each entry with a hyphen.", "a list");
                sink.lost(RecordKinds.of(name), line, null, new EntryBinder.BoundEntry<>(null, Set.of()));
                parser.skipChildren();
                return;
            }
            for (int place = 0; parser.nextToken() != JsonToken.END_ARRAY; place++) {
                String path = name + "[" + place + "]";
                if (name.equals(REPORTS)) {
                    report(path);
                } else {
                    entry(RecordKinds.of(name), path);
                }
            }
        }

        private void entry(RecordKind kind, String path) throws IOException {
            FileNode node = nodes.read(path);
            EntryBinder.BoundEntry<?> entry = bind(entries(kind), node, path);
            if (entry.fits()) {
                sink.take(kind, node.line(), entry.entry());
            } else {
                sink.lost(kind, node.line(), FileNode.text(node, idField(kind)), entry);
            }
        }

        private void report(String path) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                bind(ReportEntry.class, nodes.read(path), path);
                return;
            }
            int line = nodes.line();
            Map<String, FileNode> fields = new LinkedHashMap<>();
            List<Runnable> claims = new ArrayList<>();
            Map<String, String> ids = new HashMap<>();
            boolean twice = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                int at = nodes.line();
                parser.nextToken();
                if (name.equals(CLAIMS)
                        && parser.currentToken() == JsonToken.START_ARRAY
                        && !fields.containsKey(name)) {
                    fields.put(name, new FileNode.SequenceNode(at, List.of()));
                    claims(path, claims, ids);
                } else if (fields.putIfAbsent(name, nodes.read(path + "." + name)) != null) {
                    errors.add(at, path, name, null, "The field occurs twice; remove one of them.", "each field once");
                    twice = true;
                }
            }
            FileNode node = new FileNode.MappingNode(line, fields);
            EntryBinder.BoundEntry<ReportEntry> entry = bind(ReportEntry.class, node, path);
            ids.put("", FileNode.text(node, "id"));
            if (entry.fits() && !twice) {
                sink.take(RecordKinds.REPORT, line, entry.entry());
            } else {
                sink.lost(RecordKinds.REPORT, line, ids.get(""), entry);
            }
            claims.forEach(Runnable::run);
        }

        // Claims are passed on with the id of their report, which may follow them in the file.
        private void claims(String report, List<Runnable> claims, Map<String, String> ids) throws IOException {
            for (int place = 0; parser.nextToken() != JsonToken.END_ARRAY; place++) {
                String path = report + ".claims[" + place + "]";
                FileNode node = nodes.read(path);
                EntryBinder.BoundEntry<ClaimEntry> entry = bind(ClaimEntry.class, node, path);
                int line = node.line();
                String key = FileNode.text(node, "key");
                claims.add(
                        entry.fits()
                                ? () -> sink.claim(line, ids.get(""), entry.entry())
                                : () -> sink.lostClaim(line, ids.get(""), key, entry));
            }
        }

        private <R extends Record> EntryBinder.BoundEntry<R> bind(Class<R> type, FileNode node, String path) {
            boolean whole = !nodes.cut();
            EntryBinder.BoundEntry<R> entry =
                    binder.bind(type, node, path, EntryBinder.ValueNotation.PLAIN, field -> true, sink);
            return whole ? entry : new EntryBinder.BoundEntry<>(null, Set.of());
        }

        private void fault(int line, String field, String reason, String expected) {
            errors.add(line, "", field, null, reason, expected);
        }
    }
}
