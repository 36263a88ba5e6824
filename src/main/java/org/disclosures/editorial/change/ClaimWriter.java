package org.disclosures.editorial.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.disclosures.access.Authorship;
import org.disclosures.access.Publication;
import org.disclosures.claim.Attribution;
import org.disclosures.claim.Claim;
import org.disclosures.claim.ClaimLink;
import org.disclosures.claim.ClaimMention;
import org.disclosures.claim.ClaimParty;
import org.disclosures.claim.ClaimPlace;
import org.disclosures.claim.ClaimTechnology;
import org.disclosures.claim.Evidence;
import org.disclosures.claim.Figure;
import org.disclosures.claim.Placeholders;
import org.disclosures.country.Country;
import org.disclosures.country.Region;
import org.disclosures.editorial.entry.AttributionEntry;
import org.disclosures.editorial.entry.ClaimContent;
import org.disclosures.editorial.entry.ClaimEntry;
import org.disclosures.editorial.entry.FigureEntry;
import org.disclosures.editorial.entry.LinkEntry;
import org.disclosures.editorial.entry.PartyEntry;
import org.disclosures.editorial.entry.PlaceEntry;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.record.RecordAssembly;
import org.disclosures.record.OccurredDate;
import org.disclosures.record.RecordKinds;
import org.disclosures.report.Report;
import org.disclosures.source.Organisation;
import org.disclosures.source.Source;
import org.disclosures.target.AllegedTarget;
import org.disclosures.technology.Technology;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.LinkType;
import org.disclosures.vocabulary.PublicationState;

/** Writes claims with their parts, and then, once all of them are there, the links between them. */
public final class ClaimWriter {

    // A text that nothing checks for withheld names, and a date that nothing checks, have no place in a claim.
    private static final Set<Class<?>> CHECKED = Set.of(String.class, LocalDate.class);

    private static final RecordAssembly<CheckedClaim, Claim.ClaimFields> CONTENT =
            RecordAssembly.<CheckedClaim, Claim.ClaimFields>of(Claim.ClaimFields.class)
                    .from(CheckedClaim.class, checked -> checked)
                    .from(ClaimContent.class, CheckedClaim::says, type -> !CHECKED.contains(type))
                    .build();

    private static final Report.ReportFields NO_CONTENT =
            new Report.ReportFields(null, null, List.of(), Set.of(), null, null, null, null);
    private static final Publication NOWHERE = new Publication(PublicationState.DRAFT, null, null);

    private static final String LINK = ClaimLink.class.getSimpleName();

    private final DatasetChange change;
    private final Map<String, Integer> lastPositions = new HashMap<>();
    private final Set<UUID> made = new HashSet<>();
    private final Repetitions repetitions;

    public ClaimWriter(DatasetChange change) {
        this.change = change;
        this.repetitions = new Repetitions(change);
    }

    /**
     * Creates a claim from an entry, as the last of its report.
     *
     * @param report its report; one outside the database if the report itself has errors, so that those of the claim are found, too
     * @return the claim, without its links; null, with the error noted, if its key is wrong
     */
    public Claim make(Report report, ClaimEntry entry, Publication publication) {
        change.text(entry, "key", entry.key());
        Claim.ClaimFields content = content(report, entry, Set::of);
        UUID given = given(entry);
        UUID id = id(report.id(), entry);
        if (given != null && !given.equals(id)) {
            change.fault(
                    entry, "id", "The claim with this key in the report has another id; use that id, or leave it out.");
            return null;
        }
        Claim other = given == null ? null : change.lookup(Claim.class, given);
        if (other != null && !other.key().equals(entry.key())) {
            change.fault(entry, "id", "Another claim has this id; use a different id, or leave it out.");
            return null;
        }
        if (!made.add(id) || change.lookup(Claim.class, id) != null) {
            change.fault(entry, "key", "The key “" + entry.key() + "” occurs twice in its report; use another key.");
            return null;
        }
        repetitions.note(id, entry.content());
        Claim claim = new Claim(id, report, entry.key(), nextPosition(report), content, publication);
        claim.attribute(new Authorship(change.by(), null));
        boolean persist = change.session().contains(report);
        if (persist) {
            change.persist(id, claim);
            change.authored(RecordKinds.CLAIM, id);
        }
        parts(report, entry, claim, persist);
        return claim;
    }

    /** Notes that the file has a claim, so that links lead to it though it cannot be made. */
    public void declare(String report, String key) {
        made.add(change.claimIds().of(report, key));
    }

    /** Checks the content of an entry without its links, and writes nothing. */
    public void check(Report report, ClaimEntry entry) {
        change.text(entry, "key", entry.key());
        content(report, entry, Set::of);
        parts(report, entry, null, false);
    }

    /** Checks the content of an entry whose report has errors or is missing, from which no errors of the claim follow. */
    public void checkWithoutReport(String report, ClaimEntry entry) {
        declare(report, entry.key());
        repetitions.note(change.claimIds().of(report, entry.key()), entry.content());
        check(new Report(report, NO_CONTENT, NOWHERE), entry);
    }

    /**
     * Checks the references, the figure, the date and the placeholders of an entry that has other errors, and writes nothing. Any of its
     * values may be null.
     *
     * @param report id of its report; null if it cannot be read
     */
    public void checkFlawed(String report, ClaimEntry entry) {
        ClaimContent says = entry.content();
        change.find(entry, "target", AllegedTarget.class, "target", says.target());
        if (says.statement() != null) {
            spelling(entry);
            Placeholders.others(says.statement())
                    .forEach(other -> change.find(entry, "statement", AllegedTarget.class, "target", other));
        }
        occurred(entry);
        figure(says.figure());
        given(says.mentions()).forEach(id -> change.find(entry, "mentions", AllegedTarget.class, "target", id));
        says.technologies().forEach(id -> technology(entry, id));
        given(says.attributions()).forEach(this::source);
        given(says.parties()).forEach(this::organisation);
        given(says.places()).forEach(place -> {
            change.country(place, "country", place.country());
            region(place);
        });
        given(says.links())
                .filter(link -> link.claim() != null && (report != null || ParameterValues.uuid(link.claim()) != null))
                .filter(link -> isMissing(id(report, link)))
                .forEach(this::missing);
    }

    private static UUID given(ClaimEntry entry) {
        return entry.id() == null ? null : ParameterValues.uuid(entry.id());
    }

    private UUID id(String report, ClaimEntry entry) {
        UUID given = given(entry);
        if (given != null) {
            change.claimIds().give(report, entry.key(), given);
        }
        return change.claimIds().of(report, entry.key());
    }

    private static <T> Stream<T> given(List<T> parts) {
        return parts.stream().filter(Objects::nonNull);
    }

    /** Sets the content of a claim, without its links. Its publication stays as it is. */
    public void revise(Claim claim, ClaimEntry entry) {
        claim.revise(
                content(
                        claim.report(),
                        entry,
                        () -> referred(new ClaimEntries(change.session())
                                .of(List.of(claim))
                                .get(claim.id()))),
                change.by());
        // Links are written once all claims are there.
        RecordKinds.CLAIM.parts().stream()
                .filter(part -> !part.entity().equals(LINK))
                .forEach(part -> change.session()
                        .createMutationQuery(part.deletion())
                        .setParameter("id", claim.id())
                        .executeUpdate());
        parts(claim.report(), entry, claim, true);
        change.authored(RecordKinds.CLAIM, claim.id());
    }

    /** Writes the links of a new claim. */
    public void link(Claim claim, ClaimEntry entry) {
        link(claim.id(), claim.report().id(), change.session().contains(claim) ? claim : null, entry);
    }

    /** Checks the links of an entry whose report has errors, and writes none. */
    public void checkLinks(String report, ClaimEntry entry) {
        checkLinks(change.claimIds().of(report, entry.key()), report, entry);
    }

    /** Checks the links of an entry, and writes none. */
    public void checkLinks(UUID id, String report, ClaimEntry entry) {
        link(id, report, null, entry);
    }

    /**
     * Notes a change of a claim, whether or not it is written.
     *
     * @return true if its kind or unit changes, so that its repetitions have to be checked
     */
    public boolean reshapes(Claim claim, ClaimEntry entry) {
        return repetitions.reshapes(claim, entry);
    }

    /** Checks what a claim repeats, once the links of all claims are written or checked. */
    public void checkRepetition(UUID claim) {
        repetitions.check(claim);
    }

    private void link(UUID id, String report, Claim claim, ClaimEntry entry) {
        Set<UUID> drawn = new HashSet<>();
        repetitions.clear(id);
        for (LinkEntry link : entry.content().links()) {
            UUID other = id(report, link);
            Claim to = change.lookup(Claim.class, other);
            if (id.equals(other)) {
                change.fault(link, "claim", "The claim has a link to itself; remove it.");
            } else if (isMissing(other)) {
                missing(link);
            } else if (!drawn.add(ClaimLink.id(id, link.type(), other))) {
                change.fault(link, "claim", "The link occurs twice; remove one of them.");
            } else {
                if (link.type() == LinkType.REPEATS) {
                    repetitions.add(id, link, other, to);
                }
                if (to != null && claim != null) {
                    change.session().persist(new ClaimLink(claim, to, link.type()));
                }
            }
        }
    }

    private boolean isMissing(UUID claim) {
        return !made.contains(claim)
                && !change.declares(Claim.class, claim.toString())
                && change.lookup(Claim.class, claim) == null;
    }

    private void missing(LinkEntry link) {
        change.fault(link, "claim", "There is no claim “" + link.claim() + "”; refer to one that exists.");
    }

    /** Replaces the links of a claim. */
    public void relink(Claim claim, ClaimEntry entry) {
        change.session()
                .createMutationQuery("delete from ClaimLink l where l.from.id = :claim")
                .setParameter("claim", claim.id())
                .executeUpdate();
        link(claim, entry);
    }

    /** The claim that a link leads to, whether or not it is there. */
    public UUID id(String report, LinkEntry link) {
        UUID id = ParameterValues.uuid(link.claim());
        if (id != null) {
            return id;
        }
        ClaimIds.ClaimKey other = ClaimIds.ClaimKey.of(report, link.claim());
        return change.claimIds().of(other.report(), other.key());
    }

    /** The claims that an entry’s links name by their keys. */
    public static List<ClaimIds.ClaimKey> linked(String report, ClaimEntry entry) {
        return entry.content().links().stream()
                .filter(link -> ParameterValues.uuid(link.claim()) == null)
                .map(link -> ClaimIds.ClaimKey.of(report, link.claim()))
                .toList();
    }

    private int nextPosition(Report report) {
        int next = lastPositions.computeIfAbsent(report.id(), this::lastPosition) + 1;
        lastPositions.put(report.id(), next);
        return next;
    }

    private int lastPosition(String report) {
        return change.session()
                .createSelectionQuery(
                        "select coalesce(max(c.position), -1) from Claim c where c.reportId = :report", Integer.class)
                .setParameter("report", report)
                .getSingleResult();
    }

    /**
     * The targets that a claim is about or mentions: its own, those that its statement or its entry refers to, those whose withheld
     * names occur in any of its texts, and those that it or its report named before.
     *
     * @param report id of its report
     * @param others texts that are written with it
     */
    public Set<String> about(String report, ClaimEntry entry, String... others) {
        Set<String> about = referred(entry);
        if (change.isSilent()) {
            return about;
        }
        List<String> texts = Stream.of(
                        Stream.of(
                                entry.key(),
                                entry.content().locator(),
                                entry.content().statement(),
                                entry.content().quote(),
                                entry.publication().note(),
                                entry.publication().correctionNote()),
                        entry.content().evidence().stream()
                                .flatMap(piece ->
                                        Stream.of(piece.title(), piece.url(), piece.archivedUrl(), piece.identifier())),
                        Stream.of(others))
                .flatMap(some -> some)
                .toList();
        about.addAll(change.named(texts.toArray(String[]::new)));
        about.addAll(change.namedBy(report, texts));
        about.addAll(change.known(RecordKinds.CLAIM, () -> id(report, entry).toString(), texts));
        return about;
    }

    // Its own target, and those that its statement or its entry mentions.
    private static Set<String> referred(ClaimEntry entry) {
        Set<String> referred = new HashSet<>(Placeholders.others(entry.content().statement()));
        referred.addAll(entry.content().mentions());
        if (entry.content().target() != null) {
            referred.add(entry.content().target());
        }
        return referred;
    }

    /** @param before supplies the targets that the stored claim refers to */
    private Claim.ClaimFields content(Report report, ClaimEntry entry, Supplier<Set<String>> before) {
        return CONTENT.make(new CheckedClaim(report, entry, before));
    }

    /** The fields of a claim that differ from those of its entry, or have to be checked. */
    private final class CheckedClaim {

        private final Report report;
        private final ClaimEntry entry;
        private final Set<String> about;
        private final AllegedTarget target;

        CheckedClaim(Report report, ClaimEntry entry, Supplier<Set<String>> before) {
            this.report = report;
            this.entry = entry;
            this.about = about(report.id(), entry);
            this.target = change.find(entry, "target", AllegedTarget.class, "target", says().target());
            CatalogueTexts.check(change, entry, "target", target);
            checkNames(before);
        }

        // The key and the texts of the report are read beside the claim. The report may be written before it.
        private void checkNames(Supplier<Set<String>> before) {
            Set<String> withheld = referred(entry);
            withheld.removeIf(named -> !change.isWithheld(named));
            if (change.isSilent() || withheld.isEmpty()) {
                return;
            }
            // Whole names are errors of the key and the report themselves.
            if (begins(withheld, entry.key(), before)) {
                change.conceal(
                        entry,
                        "key",
                        "The key contains a withheld name of someone whom the claim names, and no key can be changed;"
                                + " create the claim with another one.");
            }
            Publication publication = report.publication();
            String[] texts = {
                report.title(), report.url(), report.archivedUrl(), publication.note(), publication.correctionNote()
            };
            boolean inId = begins(withheld, report.id(), before);
            withheld.removeAll(change.named(texts));
            if (inId
                    || Stream.of(texts)
                            .anyMatch(text -> withheld.stream().anyMatch(named -> change.givesAway(named, text)))) {
                change.conceal(
                        entry,
                        "target",
                        "The id, the title, a note or an address of the report contains a withheld name of someone whom"
                                + " the claim names; remove it from the report first, or use another report.");
            }
        }

        // Neither ids nor keys change, so a claim that referred to the person already can still be corrected.
        private boolean begins(Set<String> withheld, String fixed, Supplier<Set<String>> before) {
            Set<String> whole = change.named(fixed);
            return withheld.stream()
                    .filter(named -> !whole.contains(named) && change.givesAway(named, fixed))
                    .anyMatch(named -> !before.get().contains(named));
        }

        ClaimContent says() {
            return entry.content();
        }

        String locator() {
            return change.text(entry, "locator", says().locator(), () -> about);
        }

        String statement() {
            return ClaimWriter.this.statement(entry, about);
        }

        String language() {
            return says().language() == null ? report.language() : says().language();
        }

        String quote() {
            return change.text(entry, "quote", says().quote(), () -> about);
        }

        String quoteLanguage() {
            return ClaimEntries.quoteLanguage(says(), report);
        }

        Figure figure() {
            return ClaimWriter.this.figure(says().figure());
        }

        AllegedTarget target() {
            return target;
        }

        OccurredDate occurred() {
            return ClaimWriter.this.occurred(entry);
        }

        List<Evidence> evidence() {
            return says().evidence().stream().map(this::checked).toList();
        }

        private Evidence checked(Evidence piece) {
            return new Evidence(
                    piece.kind(),
                    change.text(piece, "title", piece.title(), () -> about),
                    change.text(piece, "url", piece.url(), () -> about),
                    change.text(piece, "archivedUrl", piece.archivedUrl(), () -> about),
                    piece.sha256(),
                    change.text(piece, "identifier", piece.identifier(), () -> about));
        }

        LocalDate assertedOn() {
            return says().assertedOn() == null
                    ? report.publishedOn()
                    : change.date(entry, "assertedOn", says().assertedOn());
        }
    }

    private OccurredDate occurred(ClaimEntry entry) {
        String occurred = entry.content().occurred();
        try {
            return occurred == null ? null : OccurredDate.parse(occurred);
        } catch (IllegalArgumentException unfit) {
            change.fault(entry, "occurred", unfit.getMessage());
            return null;
        }
    }

    private void spelling(ClaimEntry entry) {
        if (Placeholders.misspelled(entry.content().statement())) {
            change.fault(
                    entry,
                    "statement",
                    "A placeholder is misspelled; write {target} or {target:id}, with the id in lower case and "
                            + "without spaces.");
        }
    }

    private String statement(ClaimEntry entry, Set<String> about) {
        String statement = entry.content().statement();
        spelling(entry);
        if (entry.content().target() == null && Placeholders.own(statement)) {
            change.fault(
                    entry,
                    "statement",
                    "The statement has {target}, and the claim has no target; add `target`, or write {target:id}.");
        }
        for (String other : Placeholders.others(statement)) {
            CatalogueTexts.check(
                    change, entry, "statement", change.find(entry, "statement", AllegedTarget.class, "target", other));
        }
        if (!change.isSilent() && referred(entry).stream().anyMatch(named -> change.givesAway(named, statement))) {
            change.conceal(
                    entry,
                    "statement",
                    "The statement contains a withheld name; write {target} or {target:id} instead of it.");
            return statement;
        }
        return change.text(entry, "statement", statement, () -> about);
    }

    private Figure figure(FigureEntry entry) {
        if (entry == null || entry.qualifier() == null || entry.unit() == null) {
            return null;
        }
        try {
            return new Figure(entry.qualifier(), entry.amount(), entry.upperAmount(), entry.unit(), entry.currency());
        } catch (Figure.InvalidFigureException unfit) {
            change.fault(entry, unfit.field(), unfit.getMessage());
            return null;
        }
    }

    private void parts(Report report, ClaimEntry entry, Claim claim, boolean persist) {
        mentions(entry, claim, persist);
        technologies(entry, claim, persist);
        chain(report, entry, claim, persist);
        places(entry, claim, persist);
        parties(entry, claim, persist);
    }

    // First those that the statement names, in its order.
    private void mentions(ClaimEntry entry, Claim claim, boolean persist) {
        ClaimContent says = entry.content();
        Set<String> mentioned = new LinkedHashSet<>(Placeholders.others(says.statement()));
        mentioned.remove(says.target());
        Set<String> added = new HashSet<>();
        for (String id : says.mentions()) {
            AllegedTarget target = change.find(entry, "mentions", AllegedTarget.class, "target", id);
            CatalogueTexts.check(change, entry, "mentions", target);
            if (id.equals(says.target())) {
                change.fault(
                        entry, "mentions", "The claim is about the target “" + id + "”; remove it from `mentions`.");
            } else if (!added.add(id)) {
                change.fault(entry, "mentions", "The target “" + id + "” occurs twice; remove one of them.");
            } else {
                mentioned.add(id);
            }
        }
        if (!persist) {
            return;
        }
        int position = 0;
        for (String id : mentioned) {
            AllegedTarget target = change.lookup(AllegedTarget.class, id);
            // One that does not exist is an error already.
            if (target != null) {
                change.session().persist(new ClaimMention(claim, position++, target));
            }
        }
    }

    private void technologies(ClaimEntry entry, Claim claim, boolean persist) {
        Set<String> named = new HashSet<>();
        int position = 0;
        for (String id : entry.content().technologies()) {
            Technology technology = technology(entry, id);
            CatalogueTexts.check(change, entry, "technologies", technology);
            if (!named.add(id)) {
                change.fault(entry, "technologies", "The technology “" + id + "” occurs twice; remove one of them.");
            } else if (technology != null && persist) {
                change.session().persist(new ClaimTechnology(claim, position++, technology));
            }
        }
    }

    private Technology technology(ClaimEntry entry, String id) {
        return change.find(entry, "technologies", Technology.class, "technology", id);
    }

    private Organisation organisation(PartyEntry party) {
        return change.find(party, "organisation", Organisation.class, "organisation", party.organisation());
    }

    private Source source(AttributionEntry link) {
        return change.find(link, "source", Source.class, "source", link.source());
    }

    private Region region(PlaceEntry place) {
        return change.find(place, "region", Region.class, "region", place.region());
    }

    private void parties(ClaimEntry entry, Claim claim, boolean persist) {
        Set<PartyEntry> named = new HashSet<>();
        int position = 0;
        for (PartyEntry party : entry.content().parties()) {
            Organisation organisation = organisation(party);
            CatalogueTexts.check(change, party, "organisation", organisation);
            if (!named.add(party)) {
                change.fault(party, "role", "The organisation occurs twice in the same role; remove one of them.");
            } else if (organisation != null && persist) {
                change.session().persist(new ClaimParty(claim, position++, organisation, party.role()));
            }
        }
    }

    private void chain(Report report, ClaimEntry entry, Claim claim, boolean persist) {
        Set<String> said = new HashSet<>();
        int position = 0;
        for (AttributionEntry link : entry.content().attributions()) {
            Source source = source(link);
            CatalogueTexts.check(change, link, "source", source);
            if (!said.add(link.source())) {
                change.fault(link, "source", "The source occurs twice in the chain; remove one of them.");
            } else if (isImplied(report, link)) {
                change.fault(
                        link,
                        "source",
                        "“" + link.source()
                                + "” publishes the report, which makes it the last link of every chain in it;"
                                + " leave it out of the chain.");
            } else if (source != null && persist) {
                change.session().persist(new Attribution(claim, position++, source, link.role()));
            }
        }
    }

    // One of several publishers may be the only original source of a claim.
    private static boolean isImplied(Report report, AttributionEntry link) {
        return report.isPublishedBy(link.source())
                && (report.publishers().size() == 1 || link.role() == AttributionRole.RELAYED);
    }

    private void places(ClaimEntry entry, Claim claim, boolean persist) {
        Set<PlaceEntry> named = new HashSet<>();
        int position = 0;
        for (PlaceEntry place : entry.content().places()) {
            Country country = change.country(place, "country", place.country());
            Region region = region(place);
            CatalogueTexts.check(change, place, "region", region);
            if (!named.add(place)) {
                change.fault(place, "role", "The place occurs twice in the same role; remove one of them.");
            } else if (persist && (country != null || region != null)) {
                change.session().persist(new ClaimPlace(claim, position++, country, region, place.role()));
            }
        }
    }
}
