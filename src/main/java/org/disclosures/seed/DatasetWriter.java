package org.disclosures.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosures.access.Publication;
import org.disclosures.claim.Attribution;
import org.disclosures.claim.Claim;
import org.disclosures.claim.ClaimLink;
import org.disclosures.claim.ClaimPlace;
import org.disclosures.claim.Figure;
import org.disclosures.claim.OccurredDate;
import org.disclosures.claim.Placeholders;
import org.disclosures.country.Country;
import org.disclosures.country.Region;
import org.disclosures.history.Recorded;
import org.disclosures.http.param.Values;
import org.disclosures.report.Report;
import org.disclosures.seed.DatasetFile.AttributionEntry;
import org.disclosures.seed.DatasetFile.CategoryEntry;
import org.disclosures.seed.DatasetFile.ClaimEntry;
import org.disclosures.seed.DatasetFile.LinkEntry;
import org.disclosures.seed.DatasetFile.OrganisationEntry;
import org.disclosures.seed.DatasetFile.PlaceEntry;
import org.disclosures.seed.DatasetFile.RegionEntry;
import org.disclosures.seed.DatasetFile.ReportEntry;
import org.disclosures.seed.DatasetFile.SourceEntry;
import org.disclosures.seed.DatasetFile.TargetEntry;
import org.disclosures.seed.DatasetFile.TechnologyEntry;
import org.disclosures.source.Organisation;
import org.disclosures.source.Source;
import org.disclosures.target.AllegedTarget;
import org.disclosures.target.Category;
import org.disclosures.target.WithheldNames;
import org.disclosures.technology.Technology;
import org.disclosures.vocabulary.PublicationState;
import org.hibernate.Session;

/**
 * Writes one dataset file into the database. Things that are there already, under the same id and with the same
 * content, are taken as they are; whatever does not fit is noted as a fault, and the caller rolls back.
 */
final class DatasetWriter {

    private static final Set<PublicationState> SEEN =
            EnumSet.of(PublicationState.PUBLISHED, PublicationState.RETRACTED);
    private static final Instant FIRST_MOMENT =
            Values.EARLIEST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant LAST_MOMENT =
            Values.LATEST.atStartOfDay(ZoneOffset.UTC).toInstant();

    private final Session session;
    private final DatasetFile file;
    private final DatasetFaults faults;
    private final Instant now;
    private final WithheldNames withheld;
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Technology> technologies = new HashMap<>();
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, AllegedTarget> targets = new HashMap<>();
    private final Map<ClaimEntry, Claim> claims = new LinkedHashMap<>();
    private final Map<String, Claim> claimsByKey = new HashMap<>();
    private final Map<Recorded, List<Object>> written = new EnumMap<>(Recorded.class);

    DatasetWriter(Session session, DatasetFile file, DatasetFaults faults, Instant now) {
        this.session = session;
        this.file = file;
        this.faults = faults;
        this.now = now;
        this.withheld = new WithheldNames(withheldNames(session, file));
    }

    private static Map<String, String> withheldNames(Session session, DatasetFile file) {
        Map<String, String> names = session.createSelectionQuery(
                        "select t.id, t.name from AllegedTarget t where t.nameVisibility = WITHHELD", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
        file.targets().stream().filter(TargetEntry::withheld).forEach(target -> names.put(target.id(), target.name()));
        return names;
    }

    /** Persists everything in the file that is not there yet. */
    void write() {
        text(file.dataset(), file.dataset().title());
        things(
                Recorded.ORGANISATION,
                Organisation.class,
                organisations,
                file.organisations(),
                OrganisationEntry::id,
                this::organisation,
                this::same);
        file.organisations().forEach(this::memberships);
        things(Recorded.SOURCE, Source.class, sources, file.sources(), SourceEntry::id, this::source, this::same);
        things(
                Recorded.TECHNOLOGY,
                Technology.class,
                technologies,
                file.technologies(),
                TechnologyEntry::id,
                this::technology,
                this::same);
        things(Recorded.REGION, Region.class, regions, file.regions(), RegionEntry::id, this::region, this::same);
        things(
                Recorded.CATEGORY,
                Category.class,
                categories,
                file.categories(),
                CategoryEntry::code,
                this::category,
                this::same);
        things(
                Recorded.TARGET,
                AllegedTarget.class,
                targets,
                file.targets(),
                TargetEntry::id,
                this::target,
                this::same);
        file.reports().forEach(this::report);
        claims.forEach(this::links);
    }

    /** Whether the public sees anything of the file already, if only a tombstone; a claim it sees only with its report. */
    boolean changesThePublic() {
        return file.reports().stream()
                .anyMatch(report -> SEEN.contains(report.state())
                        && (report.embargoUntil() == null
                                || !report.embargoUntil().isAfter(now)));
    }

    /** What was written and was not there before, by kind. */
    Map<Recorded, List<Object>> written() {
        return written;
    }

    private void wrote(Recorded kind, Object id) {
        written.computeIfAbsent(kind, some -> new ArrayList<>()).add(id);
    }

    private <T, E> void things(
            Recorded kind,
            Class<T> type,
            Map<String, T> known,
            List<E> entries,
            Function<E, String> id,
            Function<E, T> make,
            BiPredicate<T, E> same) {
        for (E entry : entries) {
            checkNames(entry, id.apply(entry));
            T there = session.find(type, id.apply(entry));
            if (known.containsKey(id.apply(entry))) {
                faults.add(entry, "The id “" + id.apply(entry) + "” stands twice.");
            } else if (there == null) {
                T made = make.apply(entry);
                if (made != null) {
                    session.persist(made);
                    known.put(id.apply(entry), made);
                    wrote(kind, id.apply(entry));
                }
            } else if (same.test(there, entry)) {
                known.put(id.apply(entry), there);
            } else {
                faults.add(entry, "“" + id.apply(entry) + "” is in the database already, with other content.");
            }
        }
    }

    private Organisation organisation(OrganisationEntry entry) {
        return new Organisation(entry.id(), text(entry, entry.name()), entry.kind(), country(entry, entry.country()));
    }

    private boolean same(Organisation there, OrganisationEntry entry) {
        return there.name().equals(entry.name())
                && there.kind() == entry.kind()
                && Objects.equals(id(there.country(), Country::id), entry.country())
                && ids(there.memberOf(), Organisation::id).equals(Set.copyOf(entry.memberOf()));
    }

    private void memberships(OrganisationEntry entry) {
        Organisation member = organisations.get(entry.id());
        for (String consortium : entry.memberOf()) {
            Organisation joined = find(entry, Organisation.class, organisations, "organisation", consortium);
            if (joined != null && joined == member) {
                faults.add(entry, "An organisation is no member of itself.");
            } else if (joined != null && member != null) {
                member.memberOf().add(joined);
            }
        }
    }

    private Source source(SourceEntry entry) {
        return new Source(
                entry.id(),
                text(entry, entry.name()),
                entry.kind(),
                find(entry, Organisation.class, organisations, "organisation", entry.organisation()),
                country(entry, entry.country()));
    }

    private boolean same(Source there, SourceEntry entry) {
        return there.name().equals(entry.name())
                && there.kind() == entry.kind()
                && Objects.equals(id(there.country(), Country::id), entry.country())
                && Objects.equals(id(there.organisation(), Organisation::id), entry.organisation());
    }

    private Technology technology(TechnologyEntry entry) {
        Organisation vendor = find(entry, Organisation.class, organisations, "organisation", entry.vendor());
        return vendor == null ? null : new Technology(entry.id(), text(entry, entry.name()), vendor);
    }

    private boolean same(Technology there, TechnologyEntry entry) {
        return there.name().equals(entry.name()) && there.vendor().id().equals(entry.vendor());
    }

    private Region region(RegionEntry entry) {
        return new Region(entry.id(), text(entry, entry.name()));
    }

    private boolean same(Region there, RegionEntry entry) {
        return there.name().equals(entry.name());
    }

    private Category category(CategoryEntry entry) {
        boolean taken =
                session.createSelectionQuery("select 1 from Category c where c.position = :position", Integer.class)
                                .setParameter("position", entry.position())
                                .setMaxResults(1)
                                .uniqueResult()
                        != null;
        if (taken) {
            faults.add(entry, "Another category has the position " + entry.position() + ".");
            return null;
        }
        entry.labels().values().forEach(label -> text(entry, label));
        return new Category(entry.code(), entry.position(), new HashMap<>(entry.labels()));
    }

    private boolean same(Category there, CategoryEntry entry) {
        return there.position() == entry.position() && there.labels().equals(entry.labels());
    }

    private AllegedTarget target(TargetEntry entry) {
        if (entry.withheld() && (withheld.of(entry.id(), entry.id()) || withheld.of(entry.id(), entry.description()))) {
            faults.add(entry, "The id and the description of a target give nothing of its withheld name away.");
        }
        AllegedTarget target = new AllegedTarget(
                entry.id(),
                entry.kind(),
                entry.withheld() ? entry.name() : text(entry, entry.name()),
                text(entry, entry.description()),
                entry.nameVisibility(),
                find(entry, Category.class, categories, "category", entry.category()));
        entry.countries().forEach(code -> add(target.countries(), country(entry, code)));
        entry.affiliations()
                .forEach(body -> add(
                        target.affiliations(), find(entry, Organisation.class, organisations, "organisation", body)));
        return target;
    }

    private boolean same(AllegedTarget there, TargetEntry entry) {
        return there.kind() == entry.kind()
                && there.name().equals(entry.name())
                && there.description().equals(entry.description())
                && there.nameVisibility() == entry.nameVisibility()
                && Objects.equals(id(there.category(), Category::id), entry.category())
                && ids(there.countries(), Country::id).equals(Set.copyOf(entry.countries()))
                && ids(there.affiliations(), Organisation::id).equals(Set.copyOf(entry.affiliations()));
    }

    private void report(ReportEntry entry) {
        checkNames(entry, entry.id());
        Source publisher = find(entry, Source.class, sources, "source", entry.publisher());
        if (session.find(Report.class, entry.id()) != null) {
            faults.add(entry, "The report “" + entry.id() + "” is in the database or the file already.");
            return;
        }
        Report report = new Report(
                entry.id(),
                text(entry, entry.title()),
                date(entry, entry.publishedOn()),
                publisher,
                entry.language(),
                text(entry, entry.url()),
                text(entry, entry.archivedUrl()),
                entry.kind(),
                published(entry.state(), embargo(entry, entry.embargoUntil()), text(entry, entry.note())));
        if (publisher != null) {
            session.persist(report);
            wrote(Recorded.REPORT, report.id());
        }
        int position = 0;
        for (ClaimEntry claim : entry.claims()) {
            claim(entry, report, position++, claim, publisher != null);
        }
    }

    private Publication published(PublicationState state, Instant embargoUntil, String note) {
        Publication publication = new Publication(state, embargoUntil, note);
        return publication.opened(publication, now);
    }

    private void claim(ReportEntry of, Report report, int position, ClaimEntry entry, boolean persist) {
        checkNames(entry, entry.key());
        PublicationState state = entry.state() == null ? of.state() : entry.state();
        boolean inherited = entry.state() == null && state == PublicationState.RETRACTED && entry.note() == null;
        String note = inherited ? of.note() : entry.note();
        if ((state == PublicationState.RETRACTED) != (note != null && !note.isBlank())) {
            faults.add(entry, "A note goes with the state retracted, and only with it.");
        }
        AllegedTarget target = find(entry, AllegedTarget.class, targets, "target", entry.target());
        Claim claim = new Claim(
                report,
                entry.key(),
                position,
                new Claim.Content(
                        text(entry, entry.locator()),
                        statement(entry),
                        entry.language() == null ? of.language() : entry.language(),
                        entry.kind(),
                        entry.assurance(),
                        figure(entry),
                        target,
                        find(entry, Technology.class, technologies, "technology", entry.technology()),
                        occurred(entry),
                        entry.assertedOn() == null ? of.publishedOn() : date(entry, entry.assertedOn())),
                new Publication(state, embargo(entry, entry.embargoUntil()), text(entry, note))
                        .opened(report.publication(), now));
        if (claimsByKey.putIfAbsent(of.id() + "/" + entry.key(), claim) != null) {
            faults.add(entry, "The key “" + entry.key() + "” stands twice in its report.");
            return;
        }
        if (persist) {
            session.persist(claim);
            wrote(Recorded.CLAIM, claim.id());
        }
        claims.put(entry, claim);
        chain(entry, claim, persist);
        places(entry, claim, persist);
    }

    private String statement(ClaimEntry entry) {
        String statement = entry.statement();
        if (Placeholders.misspelled(statement)) {
            faults.add(entry, "A placeholder is {target} or {target:id}, the id in lower case, without spaces.");
        }
        if (entry.target() == null && Placeholders.own(statement)) {
            faults.add(entry, "{target} stands for the claim's own target, and it has none.");
        }
        Set<String> about = new LinkedHashSet<>(Placeholders.others(statement));
        for (String other : about) {
            find(entry, AllegedTarget.class, targets, "target", other);
        }
        if (entry.target() != null) {
            about.add(entry.target());
        }
        if (about.stream().anyMatch(named -> withheld.of(named, statement))) {
            faults.add(entry, "A withheld name stands in the statement; {target} or {target:id} stands for it.");
        }
        return text(entry, statement);
    }

    private void chain(ClaimEntry entry, Claim claim, boolean persist) {
        Set<String> said = new HashSet<>();
        int position = 0;
        for (AttributionEntry link : entry.attributedTo()) {
            Source source = find(link, Source.class, sources, "source", link.source());
            if (!said.add(link.source())) {
                faults.add(link, "A source stands once in a chain.");
            } else if (source != null && persist) {
                session.persist(new Attribution(claim, position++, source, link.role()));
            }
        }
    }

    private void places(ClaimEntry entry, Claim claim, boolean persist) {
        Set<PlaceEntry> named = new HashSet<>();
        int position = 0;
        for (PlaceEntry place : entry.places()) {
            Country country = country(place, place.country());
            Region region = find(place, Region.class, regions, "region", place.region());
            if (!named.add(place)) {
                faults.add(place, "A place has a role once in a claim.");
            } else if (persist && (country != null || region != null)) {
                session.persist(new ClaimPlace(claim, position++, country, region, place.role()));
            }
        }
    }

    private void links(ClaimEntry entry, Claim claim) {
        Set<LinkEntry> drawn = new HashSet<>();
        for (LinkEntry link : entry.links()) {
            String key =
                    link.claim().contains("/") ? link.claim() : claim.report().id() + "/" + link.claim();
            int slash = key.indexOf('/');
            Claim other = claimsByKey.get(key);
            if (other == null) {
                other = session.find(Claim.class, Claim.id(key.substring(0, slash), key.substring(slash + 1)));
            }
            if (other == null) {
                faults.add(link, "There is no claim “" + link.claim() + "”.");
            } else if (other == claim) {
                faults.add(link, "A claim does not bear on itself.");
            } else if (!drawn.add(link)) {
                faults.add(link, "A claim bears on another in one way once.");
            } else {
                session.persist(new ClaimLink(claim, other, link.type()));
            }
        }
    }

    private Figure figure(ClaimEntry entry) {
        if (entry.figure() == null
                || entry.figure().qualifier() == null
                || entry.figure().unit() == null) {
            return null;
        }
        try {
            return new Figure(
                    entry.figure().qualifier(),
                    entry.figure().amount(),
                    entry.figure().upperAmount(),
                    entry.figure().unit());
        } catch (IllegalArgumentException unfit) {
            faults.add(entry.figure(), unfit.getMessage());
            return null;
        }
    }

    private OccurredDate occurred(ClaimEntry entry) {
        try {
            return entry.occurred() == null ? null : OccurredDate.parse(entry.occurred());
        } catch (IllegalArgumentException unfit) {
            faults.add(entry, unfit.getMessage());
            return null;
        }
    }

    private LocalDate date(Object entry, LocalDate date) {
        if (date.isBefore(Values.EARLIEST) || date.isAfter(Values.LATEST)) {
            faults.add(
                    entry,
                    "Dates lie in the years " + Values.EARLIEST.getYear() + " to " + Values.LATEST.getYear() + ".");
        }
        return date;
    }

    private Instant embargo(Object entry, Instant until) {
        if (until != null && (until.isBefore(FIRST_MOMENT) || until.isAfter(LAST_MOMENT))) {
            faults.add(
                    entry,
                    "Embargoes end in the years " + Values.EARLIEST.getYear() + " to " + Values.LATEST.getYear() + ".");
        }
        return until;
    }

    private Country country(Object entry, String code) {
        return code == null ? null : find(entry, Country.class, Map.of(), "country", code.toUpperCase(Locale.ROOT));
    }

    private <T> T find(Object entry, Class<T> type, Map<String, T> known, String what, String id) {
        if (id == null) {
            return null;
        }
        T found = known.get(id);
        if (found == null) {
            found = session.find(type, id);
        }
        if (found == null) {
            faults.add(entry, "There is no " + what + " “" + id + "”.");
        }
        return found;
    }

    private String text(Object entry, String text) {
        if (withheld.in(text)) {
            faults.add(entry, "A withheld name stands in a text that would be public.");
        }
        return text;
    }

    private void checkNames(Object entry, String id) {
        text(entry, id);
    }

    private static <T> void add(Collection<T> to, T thing) {
        if (thing != null) {
            to.add(thing);
        }
    }

    private static <T> String id(T thing, Function<T, String> id) {
        return thing == null ? null : id.apply(thing);
    }

    private static <T> Set<String> ids(Collection<T> things, Function<T, String> id) {
        return things.stream().map(id).collect(Collectors.toSet());
    }
}
