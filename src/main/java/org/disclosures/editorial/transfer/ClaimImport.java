package org.disclosures.editorial.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

    private static final String QUERY = "from Claim e join fetch e.report where e.id in :ids";

    private static final Report.ReportFields NO_CONTENT =
            new Report.ReportFields(null, null, null, Set.of(), null, null, null, null);
    private static final Publication NOWHERE = new Publication(PublicationState.DRAFT, null, null);

    private record LinkedEntry(int line, UUID id, String report, ClaimEntry entry, boolean anew) {}

    private final DatasetChange change;
    private final ReportImport reports;
    private final Session session;
    private final ClaimWriter writer;
    private final RepeatedCells repetitions;
    private final Set<UUID> seen = new HashSet<>();
    private final List<LinkedEntry> linked = new ArrayList<>();
    private Map<UUID, ClaimEntry> before = Map.of();
    private Map<UUID, List<LinkEntry>> unseenLinks = Map.of();

    ClaimImport(ImportPass pass, ReportImport reports, Session session) {
        super(pass, RecordKinds.CLAIM);
        this.change = pass.change();
        this.reports = reports;
        this.session = session;
        this.writer = new ClaimWriter(change);
        this.repetitions = new RepeatedCells(pass.errors());
    }

    /** Writes claims, and their links. */
    void write(List<ImportedClaim> rows, List<ImportIntake.RejectedClaim> lost) {
        lost.forEach(claim -> writer.declare(claim.report(), claim.key()));
        pass().inChunks(rows, chunk -> {
            List<ImportedClaim> identified = identified(chunk);
            preload(identified);
            identified.forEach(this::put);
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
        linked.forEach(claim -> {
            pass().errors().at(claim.line(), claim.entry());
            writer.checkRepetition(claim.id());
        });
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
        contents.forEach(content -> {
            targets.add(content.target());
            targets.addAll(Placeholders.others(content.statement() == null ? "" : content.statement()));
        });
        there.forEach(claim ->
                targets.add(claim.target() == null ? null : claim.target().id()));
        before.values()
                .forEach(entry ->
                        targets.addAll(Placeholders.others(entry.content().statement())));
        load(AllegedTarget.class, targets.stream());
        load(Technology.class, contents.stream().flatMap(content -> content.technologies().stream()));
        load(
                Organisation.class,
                contents.stream().flatMap(content -> content.parties().stream()).map(PartyEntry::organisation));
        load(
                Source.class,
                contents.stream()
                        .flatMap(content -> content.attributions().stream())
                        .map(AttributionEntry::source));
        load(
                Country.class,
                contents.stream().flatMap(content -> content.places().stream()).map(PlaceEntry::country));
        load(
                Region.class,
                contents.stream().flatMap(content -> content.places().stream()).map(PlaceEntry::region));
    }

    private void load(Class<?> type, Stream<String> ids) {
        change.preload(type, ids.filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private void put(ImportedClaim row) {
        pass().errors().at(row.line(), row.entry());
        if (!seen.add(row.id())) {
            pass().errors()
                    .add(
                            "key",
                            row.entry().key(),
                            "The claim occurs twice in the file; remove one of them.",
                            "each claim once");
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

    // A table contains the whole chain, while entries omit the report's publisher.
    private static ImportedClaim asWritten(ImportedClaim row, Report report) {
        List<AttributionEntry> chain = row.entry().content().attributions();
        if (row.cells() == null || report == null || chain.size() < 2) {
            return row;
        }
        AttributionEntry last = chain.get(chain.size() - 1);
        return last.role() == AttributionRole.RELAYED && report.publisher().id().equals(last.source())
                ? new ImportedClaim(
                        row.line(),
                        row.id(),
                        row.report(),
                        row.entry().carriedBy(chain.subList(0, chain.size() - 1)),
                        row.cells())
                : row;
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
            writer.declare(row.report(), entry.key());
            if (!change.declares(Report.class, row.report())) {
                pass().errors()
                        .add(
                                "report",
                                row.report(),
                                "There is no report “" + row.report() + "”; refer to one that exists.",
                                "the id of a report in the file or the database");
            }
            // Other errors do not follow from the missing report, so they are reported as well.
            writer.check(new Report(row.report(), NO_CONTENT, NOWHERE), entry);
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
                change.text(entry, "note", note, () -> writer.about(entry)),
                row.cells() == null
                        ? entry.publication().revision()
                        : row.cells().revision(),
                links || !ClaimEntries.saysSame(now, entry, report));
        if (row.cells() != null) {
            repetitions.check(row, entry, report, target(entry));
        }
        if (links) {
            linked(row, report.id(), entry, true);
        }
        update(there, entry, advance);
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
