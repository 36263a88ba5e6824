package org.disclosures.editorial.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.access.Publication;
import org.disclosures.claim.Claim;
import org.disclosures.claim.Placeholders;
import org.disclosures.country.Country;
import org.disclosures.country.Region;
import org.disclosures.editorial.change.ClaimEntries;
import org.disclosures.editorial.change.ClaimIds;
import org.disclosures.editorial.change.ClaimWriter;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.editorial.change.InitialPublication;
import org.disclosures.editorial.entry.AttributionEntry;
import org.disclosures.editorial.entry.ClaimContent;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.LinkEntry;
import org.disclosures.editorial.entry.PartyEntry;
import org.disclosures.editorial.entry.PlaceEntry;
import org.disclosures.editorial.reading.FlawedEntries;
import org.disclosures.record.RecordKinds;
import org.disclosures.report.Report;
import org.disclosures.source.Organisation;
import org.disclosures.source.Source;
import org.disclosures.target.AllegedTarget;
import org.disclosures.technology.Technology;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.PublicationState;
import org.hibernate.Session;

/** Imports claims, and then, once all of them are there, the links between them. */
final class ClaimImport extends PublishableImport<Claim, ClaimEntry> {

    private static final String QUERY =
            "from Claim e join fetch e.report r left join fetch r.publishers where e.id in :ids";
    private static final String TARGETS = "from AllegedTarget e left join fetch e.categories where e.id in :ids";

    private record LinkedEntry(int line, UUID id, String report, ClaimEntry entry, boolean anew) {}

    private final DatasetChange change;
    private final ReportImport reports;
    private final ShownStatements shown;
    private final Session session;
    private final ClaimWriter writer;
    private final RepeatedCells repetitions;
    private final Map<UUID, Integer> seen = new HashMap<>();
    private final List<LinkedEntry> linked = new ArrayList<>();
    private final List<LinkedEntry> reshaped = new ArrayList<>();
    private Map<UUID, ClaimEntry> before = Map.of();
    private Map<UUID, List<LinkEntry>> unseenLinks = Map.of();

    ClaimImport(ImportPass pass, ReportImport reports, ShownStatements shown, Session session) {
        super(pass, RecordKinds.CLAIM);
        this.change = pass.change();
        this.reports = reports;
        this.shown = shown;
        this.session = session;
        this.writer = new ClaimWriter(change);
        this.repetitions = new RepeatedCells(pass.errors());
    }

    /** Writes claims, and their links. */
    void write(List<ImportedClaim> rows, FlawedEntries flawed) {
        flawed.declareClaims(writer);
        pass().inChunks(rows, chunk -> {
            List<ImportedClaim> identified = identified(chunk);
            preload(identified);
            identified.forEach(this::put);
            shown.keep();
            pass().handled(chunk.size());
        });
        pass().inChunks(linked, chunk -> {
            change.claimIds()
                    .load(chunk.stream()
                            .flatMap(claim -> ClaimWriter.linked(claim.report(), claim.entry()).stream())
                            .toList());
            change.preload(
                    Claim.class,
                    chunk.stream()
                            .flatMap(claim -> Stream.concat(
                                    Stream.of(claim.id()),
                                    claim.entry().content().links().stream()
                                            .map(link -> writer.id(claim.report(), link))))
                            .collect(Collectors.toSet()),
                    QUERY);
            chunk.forEach(this::link);
        });
        pass().inChunks(flawed.claims(), chunk -> {
            loadReferred(chunk.stream().map(claim -> claim.entry().content()).toList());
            chunk.forEach(this::checkFlawed);
        });
        Stream.concat(linked.stream(), reshaped.stream()).forEach(claim -> {
            pass().errors().at(claim.line(), claim.entry());
            writer.checkRepetition(claim.id());
        });
    }

    private void checkFlawed(FlawedEntries.FlawedClaim claim) {
        pass().errors().at(claim.line(), claim.entry(), claim.flaws());
        if (claim.isNamed() && !claim.flaws().contains("key")) {
            twice(change.claimIds().of(claim.report(), claim.key()), claim.line(), claim.key());
        }
        if (ImportIntake.isId(claim.report()) && reports.find(claim.report()) == null) {
            noReport(claim.report());
        }
        writer.checkFlawed(claim.report(), claim.entry());
    }

    private boolean twice(UUID id, int line, String key) {
        Integer other = seen.putIfAbsent(id, line);
        if (other != null) {
            pass().errors()
                    .add(
                            "key",
                            key,
                            "The claim occurs twice in the file, here and in line " + other + "; remove one of them.",
                            "each claim once");
        }
        return other != null;
    }

    private void noReport(String report) {
        if (!change.declares(Report.class, report)) {
            pass().errors()
                    .add(
                            "report",
                            report,
                            "There is no report “" + report + "”; refer to one that exists.",
                            "the id of a report in the file or the database");
        }
    }

    // A claim is found by report and key, whatever its id; by id only if nothing else is given.
    private List<ImportedClaim> identified(List<ImportedClaim> chunk) {
        List<ImportedClaim> named = chunk.stream().filter(ClaimImport::isNamed).toList();
        change.claimIds()
                .load(named.stream()
                        .map(row ->
                                new ClaimIds.ClaimKey(row.report(), row.entry().key()))
                        .toList());
        named.stream()
                .filter(row -> row.id() != null)
                .forEach(row -> change.claimIds().give(row.report(), row.entry().key(), row.id()));
        return chunk.stream()
                .map(row -> isNamed(row) && row.id() == null
                        ? row.identified(
                                change.claimIds().of(row.report(), row.entry().key()))
                        : row)
                .toList();
    }

    private static boolean isNamed(ImportedClaim row) {
        return row.report() != null && row.entry().key() != null;
    }

    private void preload(List<ImportedClaim> chunk) {
        change.preload(Claim.class, chunk.stream().map(ImportedClaim::id).collect(Collectors.toSet()), QUERY);
        List<Claim> there = chunk.stream()
                .map(row -> change.lookup(Claim.class, row.id()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        ClaimEntries entries = new ClaimEntries(session);
        before = entries.of(there);
        unseenLinks = entries.linksToRetracted(there);
        reports.preload(chunk.stream()
                .map(ImportedClaim::report)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<ClaimContent> contents =
                chunk.stream().map(row -> row.entry().content()).toList();
        Set<String> targets = new HashSet<>();
        there.forEach(claim ->
                targets.add(claim.target() == null ? null : claim.target().id()));
        before.values().forEach(entry -> {
            targets.addAll(entry.content().mentions());
            targets.addAll(Placeholders.others(entry.content().statement()));
        });
        loadTargets(targets.stream());
        loadReferred(contents);
    }

    private void loadReferred(List<ClaimContent> contents) {
        loadTargets(contents.stream()
                .flatMap(content -> Stream.of(
                                Stream.of(content.target()),
                                content.mentions().stream(),
                                content.statement() == null
                                        ? Stream.<String>empty()
                                        : Placeholders.others(content.statement()).stream())
                        .flatMap(Function.identity())));
        load(Technology.class, contents.stream().flatMap(content -> content.technologies().stream()));
        load(
                Organisation.class,
                contents.stream()
                        .flatMap(content -> content.parties().stream())
                        .filter(Objects::nonNull)
                        .map(PartyEntry::organisation));
        load(
                Source.class,
                contents.stream()
                        .flatMap(content -> content.attributions().stream())
                        .filter(Objects::nonNull)
                        .map(AttributionEntry::source));
        load(
                Country.class,
                contents.stream()
                        .flatMap(content -> content.places().stream())
                        .filter(Objects::nonNull)
                        .map(PlaceEntry::country));
        load(
                Region.class,
                contents.stream()
                        .flatMap(content -> content.places().stream())
                        .filter(Objects::nonNull)
                        .map(PlaceEntry::region));
    }

    private void loadTargets(Stream<String> ids) {
        change.preload(AllegedTarget.class, ids.filter(Objects::nonNull).collect(Collectors.toSet()), TARGETS);
    }

    private void load(Class<?> type, Stream<String> ids) {
        change.preload(type, ids.filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private void put(ImportedClaim row) {
        pass().errors().at(row.line(), row.entry());
        if (twice(row.id(), row.line(), row.entry().key())) {
            return;
        }
        Claim there = change.lookup(Claim.class, row.id());
        if (isNamed(row)) {
            UUID own = change.claimIds().of(row.report(), row.entry().key());
            boolean another = there != null
                    && there.report().id().equals(row.report())
                    && !there.key().equals(row.entry().key());
            if (another || !own.equals(row.id())) {
                pass().errors()
                        .add(
                                "id",
                                row.id(),
                                "The claim with this key in the report has another id; use that id, or leave it out.",
                                another ? "the id of that claim, or none" : own.toString());
                writer.declare(row.report(), row.entry().key());
                return;
            }
        }
        ImportedClaim written = asWritten(row, there == null ? reports.find(row.report()) : there.report());
        if (written != row) {
            pass().errors().at(row.line(), written.entry());
        }
        if (there == null) {
            create(written);
        } else {
            update(there, written);
        }
    }

    // A table contains the whole chain, while entries omit the report's publishers.
    private static ImportedClaim asWritten(ImportedClaim row, Report report) {
        List<AttributionEntry> chain = row.entry().content().attributions();
        if (row.cells() == null || report == null || chain.size() < 2) {
            return row;
        }
        int length = chain.size();
        while (length > 1 && isRelayedBy(report, chain.get(length - 1))) {
            length--;
        }
        return length == chain.size()
                ? row
                : new ImportedClaim(
                        row.line(),
                        row.id(),
                        row.report(),
                        row.entry().carriedBy(chain.subList(0, length)),
                        row.cells());
    }

    private static boolean isRelayedBy(Report publication, AttributionEntry link) {
        return link.role() == AttributionRole.RELAYED && publication.isPublishedBy(link.source());
    }

    private void create(ImportedClaim row) {
        ClaimEntry entry = row.entry();
        if (row.cells() != null && row.cells().known()) {
            pass().errors()
                    .add(
                            "id",
                            row.id(),
                            "There is no claim with this id; correct it, or leave it empty for a new claim.",
                            "the id of a claim; a new one has a report and a key, and no id");
            return;
        }
        Report report = reports.find(row.report());
        if (report == null) {
            noReport(row.report());
            writer.checkWithoutReport(row.report(), entry);
            linked(row, row.report(), entry, false);
            return;
        }
        if (report.publication().state() == PublicationState.RETRACTED && !reports.isFresh(report.id())) {
            pass().errors()
                    .add(
                            "report",
                            report.id(),
                            "The report was retracted, so no claims can be added; use another report.",
                            "a report that was not retracted");
        }
        if (row.cells() != null) {
            if (row.cells().revision() != null && row.cells().revision() != 0) {
                pass().errors()
                        .add(
                                "revision",
                                row.cells().revision(),
                                "The claim is new and has no revision; leave the revision empty.",
                                "an empty cell for a new claim");
            }
            repetitions.check(row, entry, report, target(entry));
        }
        Publication publication = InitialPublication.of(entry, report, change);
        Claim made = create(entry, publication.state(), () -> writer.make(report, entry, publication));
        if (made != null) {
            linked(row, report.id(), entry, false);
            show(row.line(), report, entry, ImportOutcome.CREATED);
        }
    }

    // A statement with an error may hold a withheld name.
    private void show(int line, Report report, ClaimEntry entry, ImportOutcome effect) {
        if (pass().errors().none()) {
            shown.add(line, report.id(), entry, effect);
        }
    }

    private void update(Claim there, ImportedClaim row) {
        Report report = there.report();
        if (row.report() != null && !row.report().equals(report.id())) {
            pass().errors()
                    .add(
                            "report",
                            row.report(),
                            "A claim cannot be moved to another report; leave `report` as it is.",
                            report.id());
            return;
        }
        ClaimEntry now = before.get(there.id());
        ClaimEntry entry = row.cells() != null && row.cells().known()
                ? ClaimEntries.with(
                        unseenLinks.getOrDefault(there.id(), List.of()),
                        row.cells().over(now, row.entry(), shown(there, now)),
                        report.id(),
                        writer)
                : row.entry();
        pass().errors().at(row.line(), entry);
        PublicationState to = entry.state() == null ? now.state() : entry.state();
        String note = entry.publication().note();
        if (entry.state() == null && note == null) {
            note = now.publication().note();
        }
        InitialPublication.checkNote(entry, to, note, change);
        boolean links = !ClaimEntries.drawsSame(now, entry, report, writer);
        EntryRevision advance = new EntryRevision(
                there.publication(),
                to,
                change.embargo(entry, entry.publication().embargoUntil()),
                change.text(entry, "note", note, () -> writer.about(report.id(), entry)),
                row.cells() == null
                        ? entry.publication().revision()
                        : row.cells().revision(),
                links || !ClaimEntries.saysSame(now, entry, report));
        if (row.cells() != null) {
            repetitions.check(row, entry, report, target(entry));
        }
        boolean reshapes = writer.reshapes(there, entry);
        if (links) {
            linked(row, report.id(), entry, true);
        } else if (reshapes) {
            reshaped.add(new LinkedEntry(row.line(), row.id(), report.id(), entry, false));
        }
        update(there, entry, advance);
        if (!advance.isNone()) {
            show(row.line(), report, entry, ImportOutcome.CHANGED);
        }
    }

    @Override
    void check(Claim there, ClaimEntry entry) {
        Report report = there.report();
        if (report.publication().state() == PublicationState.RETRACTED) {
            pass().errors()
                    .add(
                            "report",
                            report.id(),
                            "The report was retracted, so its claims cannot be changed; leave the claim as it was.",
                            "the same as before");
        }
        writer.check(report, entry);
    }

    @Override
    void revise(Claim there, ClaimEntry entry) {
        writer.revise(there, entry);
    }

    private void linked(ImportedClaim row, String report, ClaimEntry entry, boolean anew) {
        if (anew || !entry.content().links().isEmpty()) {
            linked.add(new LinkedEntry(row.line(), row.id(), report, entry, anew));
        }
    }

    private void link(LinkedEntry claim) {
        pass().errors().at(claim.line(), claim.entry());
        if (!pass().writing()) {
            writer.checkLinks(claim.id(), claim.report(), claim.entry());
        } else if (claim.anew()) {
            writer.relink(change.lookup(Claim.class, claim.id()), claim.entry());
        } else {
            writer.link(change.lookup(Claim.class, claim.id()), claim.entry());
        }
    }

    // As in exported tables.
    private String shown(Claim claim, ClaimEntry now) {
        Map<String, String> names = new HashMap<>();
        for (String id : Placeholders.others(now.content().statement())) {
            names.put(id, change.lookup(AllegedTarget.class, id).displayName());
        }
        String own = claim.target() == null ? null : claim.target().displayName();
        return Placeholders.fill(now.content().statement(), own, names);
    }

    private AllegedTarget target(ClaimEntry entry) {
        String target = entry.content().target();
        return target == null ? null : change.lookup(AllegedTarget.class, target);
    }
}
