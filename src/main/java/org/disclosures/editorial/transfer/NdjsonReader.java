package org.disclosures.editorial.transfer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.reading.DatasetReader;
import org.disclosures.editorial.reading.EntryBinder;
import org.disclosures.editorial.reading.FileNode;
import org.disclosures.editorial.reading.FileNodeReader;
import org.disclosures.editorial.reading.FileTexts;
import org.disclosures.http.problem.MeantTerm;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;

/** Reads lines of JSON, each with one entry under the name of its kind. */
@ApplicationScoped
class NdjsonReader {

    private static final String CLAIMS = "claims";

    private final EntryBinder binder;
    private final JsonFactory json = new JsonFactory();

    NdjsonReader(EntryBinder binder) {
        this.binder = binder;
    }

    /** Reads every line; a line that is no JSON does not keep the others from being read. */
    void read(InputStream content, ImportIntake intake) throws IOException {
        try (BufferedReader lines = FileTexts.read(content)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    line(number, line, intake);
                }
            }
            if (number == 0) {
                fault(1, "", "The file is empty; send one with content.", "one entry per line", intake);
            }
        } catch (IOException failed) {
            if (!FileTexts.isNoText(failed)) {
                throw failed;
            }
            fault(1, "", FileTexts.NO_TEXT, FileTexts.TEXT, intake);
        }
    }

    private void line(int number, String line, ImportIntake intake) throws IOException {
        try (JsonParser parser = json.createParser(line)) {
            parser.nextToken();
            FileNodeReader nodes = new FileNodeReader(parser, number - 1, intake.errors());
            FileNode node = nodes.read("");
            if (parser.nextToken() != null) {
                fault(
                        number,
                        "",
                        "More text follows the object; put each object on a line of its own.",
                        "one object per line",
                        intake);
            }
            if (!nodes.cut()) {
                entry(number, node, intake);
            }
        } catch (JacksonException malformed) {
            intake.unreadable();
            fault(
                    number,
                    "",
                    "The line is not valid JSON: "
                            + malformed.getOriginalMessage().lines().findFirst().orElse("it cannot be read"),
                    "one object per line",
                    intake);
        }
    }

    private void entry(int number, FileNode node, ImportIntake intake) {
        String wanted = RecordKinds.ALL.stream().map(RecordKind::noun).collect(Collectors.joining(", ", "one of ", ""));
        if (!(node instanceof FileNode.MappingNode object) || object.fields().size() != 1) {
            intake.unreadable();
            fault(
                    number,
                    "",
                    "Expected an object with one field named after the kind of entry, found something else.",
                    wanted,
                    intake);
            return;
        }
        String name = object.fields().keySet().iterator().next();
        FileNode entry = object.fields().get(name);
        RecordKind kind = RecordKinds.ALL.stream()
                .filter(known -> known.noun().equals(name))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            intake.unreadable();
            fault(
                    number,
                    name,
                    "There is no such kind of entry"
                            + MeantTerm.hint(
                                    name,
                                    RecordKinds.ALL.stream()
                                            .map(RecordKind::noun)
                                            .toList())
                            + "; use one of those allowed.",
                    wanted,
                    intake);
        } else if (kind == RecordKinds.CLAIM) {
            claim(number, entry, intake);
        } else {
            thing(kind, number, entry, intake);
        }
    }

    private void thing(RecordKind kind, int number, FileNode node, ImportIntake intake) {
        if (kind == RecordKinds.REPORT
                && node instanceof FileNode.MappingNode report
                && report.fields().containsKey(CLAIMS)) {
            fault(
                    number,
                    CLAIMS,
                    "Claims cannot be within a report in this format; put each claim on a line of its own.",
                    "a report without claims",
                    intake);
        }
        EntryBinder.BoundEntry<?> entry = bind(DatasetReader.entries(kind), node, intake);
        if (entry.fits()) {
            intake.take(kind, number, entry.entry());
        } else {
            intake.lost(kind, number, FileNode.text(node, DatasetReader.idField(kind)), entry);
        }
    }

    private void claim(int number, FileNode node, ImportIntake intake) {
        String report = FileNode.text(node, RecordKinds.REPORT.noun());
        FileNode own = node;
        if (node instanceof FileNode.MappingNode claim) {
            Map<String, FileNode> fields = new LinkedHashMap<>(claim.fields());
            fields.remove(RecordKinds.REPORT.noun());
            own = new FileNode.MappingNode(claim.line(), fields);
            if (!ImportIntake.isId(report)) {
                fault(
                        number,
                        RecordKinds.REPORT.noun(),
                        "The claim does not name its report; add the id of the report.",
                        "the id of a report",
                        intake);
            }
        }
        EntryBinder.BoundEntry<ClaimEntry> entry = bind(ClaimEntry.class, own, intake);
        if (entry.fits() && ImportIntake.isId(report)) {
            intake.claim(number, report, entry.entry());
        } else {
            intake.lostClaim(number, report, FileNode.text(node, "key"), entry);
        }
    }

    private <R extends Record> EntryBinder.BoundEntry<R> bind(Class<R> type, FileNode node, ImportIntake intake) {
        return binder.bind(type, node, "", EntryBinder.ValueNotation.STRICT, field -> true, intake);
    }

    private static void fault(int line, String field, String reason, String expected, ImportIntake intake) {
        intake.errors().add(line, "", field, null, reason, expected);
    }
}
