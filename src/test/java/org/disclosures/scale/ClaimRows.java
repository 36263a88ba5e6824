package org.disclosures.scale;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.disclosures.claim.Bounds;
import org.disclosures.claim.ClaimLink;
import org.disclosures.claim.Figure;
import org.disclosures.claim.Placeholders;
import org.disclosures.record.OccurredDate;
import org.disclosures.testing.KnownClaims;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.Basis;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.LinkType;
import org.disclosures.vocabulary.PartyRole;
import org.disclosures.vocabulary.PlaceRole;

/** The rows of claims, with their chains, places and links. */
final class ClaimRows {

    // The ids of rows that belong to a claim are its index times this, plus a position.
    private static final long PARTS = 8;

    private static final int REPEATING = 30;

    private static final LocalDate NO_DATE = LocalDate.of(1800, 1, 1);
    private static final long NO_LOWER_BOUND = -1;

    private static final WeightedValues<ClaimKind> KINDS = new WeightedValues<ClaimKind>()
            .of(ClaimKind.SELECTION, 30)
            .of(ClaimKind.INFECTION, 20)
            .of(ClaimKind.RESPONSE, 15)
            .of(ClaimKind.CONTEXT, 12)
            .of(ClaimKind.LEAK, 8)
            .of(ClaimKind.CLIENT, 8)
            .of(ClaimKind.DENIAL, 7);
    private static final WeightedValues<Assurance> ASSURANCES = new WeightedValues<Assurance>()
            .of(Assurance.ALLEGED, 48)
            .of(Assurance.REPORTED, 34)
            .of(Assurance.OFFICIAL, 10)
            .of(Assurance.FORENSIC, 8);
    private static final WeightedValues<Integer> CHAINS = new WeightedValues<Integer>()
            .of(0, 28)
            .of(1, 32)
            .of(2, 22)
            .of(3, 10)
            .of(4, 5)
            .of(5, 2)
            .of(6, 1);
    private static final WeightedValues<Integer> PLACES = new WeightedValues<Integer>()
            .of(0, 18)
            .of(1, 45)
            .of(2, 22)
            .of(3, 10)
            .of(4, 5);
    private static final WeightedValues<PlaceRole> ROLES = new WeightedValues<PlaceRole>()
            .of(PlaceRole.TARGETS, 35)
            .of(PlaceRole.PHONE_NUMBERS, 15)
            .of(PlaceRole.ALLEGED_CLIENT, 14)
            .of(PlaceRole.EVENT, 12)
            .of(PlaceRole.ACTOR, 10)
            .of(PlaceRole.LOCATION, 8)
            .of(PlaceRole.SURVEILLANCE, 6);
    private static final WeightedValues<Integer> PARTIES =
            new WeightedValues<Integer>().of(0, 70).of(1, 22).of(2, 8);
    private static final WeightedValues<PartyRole> PARTY_ROLES = new WeightedValues<PartyRole>()
            .of(PartyRole.OPERATOR, 25)
            .of(PartyRole.ALLEGED_CLIENT, 30)
            .of(PartyRole.DEVELOPER, 15)
            .of(PartyRole.SELLER, 10)
            .of(PartyRole.ACTOR, 20);
    private static final WeightedValues<LinkType> LINKS = new WeightedValues<LinkType>()
            .of(LinkType.ELABORATES, 38)
            .of(LinkType.SUPPORTS, 28)
            .of(LinkType.QUALIFIES, 12)
            .of(LinkType.CONTRADICTS, 12)
            .of(LinkType.CORRECTS, 6)
            .of(LinkType.SUPERSEDES, 4)
            .of(LinkType.CONFIRMS, 3);

    private final LedgerScale scale;
    private final InventedCatalogue catalogue;
    private final InventedPhrases phrases;
    private final ReportRows reports;
    private final EventRows events;

    ClaimRows(
            LedgerScale scale,
            InventedCatalogue catalogue,
            InventedPhrases phrases,
            ReportRows reports,
            EventRows events) {
        this.scale = scale;
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.reports = reports;
        this.events = events;
    }

    /** Adds all claims of a report, and their public events. */
    void add(RowBatch rows, InventedReport report) {
        for (int position = 0; position < report.claims(); position++) {
            int index = report.firstClaim() + position;
            InventedOriginal original = original(report, index);
            SplittableRandom random = scale.random("claim", original == null ? index : original.index());
            UUID id = KnownClaims.given(report.id(), InventedReport.key(position));
            PublicationStanding standing = report.standing().ofClaim(random);
            claim(rows, report, position, index, id, standing, random);
            chain(rows, index, id, random);
            places(rows, index, id, report, random);
            parties(rows, index, id);
            if (original == null) {
                links(rows, report, position, id, random);
            } else {
                link(rows, id, LinkType.REPEATS, original.id());
            }
            events.add(rows, id.toString(), standing);
        }
    }

    /** The claim that another repeats: its index among all claims, and its id. */
    private record InventedOriginal(int index, UUID id) {}

    // One claim in thirty says what one of an earlier report said, and all of its draws are those of the other.
    private InventedOriginal original(InventedReport report, int index) {
        SplittableRandom random = repetition(index);
        if (report.index() == 0 || random.nextInt(REPEATING) != 0) {
            return null;
        }
        InventedReport other = reports.get(report.index() - 1 - random.nextInt(Math.min(100, report.index())));
        int at = random.nextInt(other.claims());
        int said = other.firstClaim() + at;
        return repetition(said).nextInt(REPEATING) == 0
                ? null
                : new InventedOriginal(said, KnownClaims.given(other.id(), InventedReport.key(at)));
    }

    private SplittableRandom repetition(int index) {
        return scale.random("repetition", index);
    }

    private void claim(
            RowBatch rows,
            InventedReport report,
            int position,
            int index,
            UUID id,
            PublicationStanding standing,
            SplittableRandom random) {
        ClaimKind kind = KINDS.draw(random);
        String target = random.nextInt(100) < 55 ? catalogue.target(catalogue.target(random)) : null;
        int technology = random.nextInt(100) < 40 ? catalogue.technology(random) : -1;
        Figure figure = random.nextInt(100) < 35 ? InventedFigures.draw(random) : null;
        Bounds bounds = figure == null ? null : figure.bounds();
        LocalDate assertedOn = report.publishedOn().minusDays(random.nextInt(3) == 0 ? random.nextInt(30) : 0);
        OccurredDate occurred = random.nextInt(100) < 60 ? occurred(random, assertedOn) : null;
        String country = random.nextInt(3) > 0 ? report.country() : catalogue.country(random);
        String statement = phrases.statement(
                random,
                report.language(),
                kind,
                placeholder(random, target),
                technology < 0 ? null : InventedCatalogue.technologyName(technology),
                country);
        rows.add(
                FilledTable.CLAIM,
                id,
                report.id(),
                InventedReport.key(position),
                position,
                "¶ " + (position + 1),
                statement,
                report.language(),
                kind.name(),
                ASSURANCES.draw(random).ordinal() + 1,
                random.nextInt(4) == 0 ? 1 << random.nextInt(Basis.values().length) : 0,
                figure == null ? null : figure.qualifier().name(),
                figure == null ? null : figure.amount(),
                figure == null ? null : figure.upperAmount(),
                figure == null ? null : figure.unit().name(),
                bounds == null ? null : bounds.lower(),
                bounds == null ? null : bounds.upper(),
                bounds == null ? NO_LOWER_BOUND : bounds.lower(),
                target,
                occurred == null ? null : occurred.edtf(),
                occurred == null ? null : occurred.from(),
                occurred == null ? null : occurred.to(),
                occurred == null ? null : occurred.precision().name(),
                occurred == null ? NO_DATE : occurred.from(),
                assertedOn,
                standing.state().name(),
                standing.embargoUntil(),
                standing.note(),
                standing.publicFrom(),
                standing.revision(),
                standing.correctionNote(),
                PublicationStanding.LOADED);
        if (technology >= 0) {
            technologies(rows, index, id, technology);
        }
        mentions(rows, index, id, target, statement);
    }

    // Of the target in the statement, and in one claim of twenty of another.
    private void mentions(RowBatch rows, int index, UUID id, String target, String statement) {
        SplittableRandom random = scale.random("claim mentions", index);
        Set<String> named = new LinkedHashSet<>(Placeholders.others(statement));
        if (random.nextInt(20) == 0) {
            named.add(catalogue.target(catalogue.target(random)));
        }
        named.remove(target);
        int position = 0;
        for (String other : named) {
            rows.add(FilledTable.CLAIM_MENTION, index * PARTS + position + 1, id, position++, other);
        }
    }

    // Some claims are about a second product.
    private void technologies(RowBatch rows, int index, UUID id, int first) {
        SplittableRandom random = scale.random("claim technologies", index);
        int second = random.nextInt(10) == 0 ? catalogue.technology(random) : first;
        rows.add(FilledTable.CLAIM_TECHNOLOGY, index * PARTS + 1, id, 0, InventedCatalogue.technology(first));
        if (second != first) {
            rows.add(FilledTable.CLAIM_TECHNOLOGY, index * PARTS + 2, id, 1, InventedCatalogue.technology(second));
        }
    }

    private void parties(RowBatch rows, int index, UUID id) {
        SplittableRandom random = scale.random("claim parties", index);
        Set<String> named = new HashSet<>();
        for (int wanted = PARTIES.draw(random); wanted > 0; wanted--) {
            String role = PARTY_ROLES.draw(random).name();
            String organisation = catalogue.organisation(random);
            int position = named.size();
            if (named.add(role + organisation)) {
                rows.add(FilledTable.CLAIM_PARTY, index * PARTS + position + 1, id, position, organisation, role);
            }
        }
    }

    // Occasionally a statement names someone who is not its claim’s target.
    private String placeholder(SplittableRandom random, String target) {
        if (target != null) {
            return Placeholders.of(target, true);
        }
        return random.nextInt(100) < 4 ? Placeholders.of(catalogue.target(catalogue.target(random)), false) : null;
    }

    private static OccurredDate occurred(SplittableRandom random, LocalDate assertedOn) {
        LocalDate day = assertedOn.minusDays(random.nextInt(700));
        YearMonth month = YearMonth.from(day);
        return OccurredDate.parse(
                switch (random.nextInt(6)) {
                    case 0, 1 -> day.toString();
                    case 2, 3 -> month.toString();
                    case 4 -> month + "/" + month.plusMonths(1 + random.nextInt(8));
                    default -> Integer.toString(day.getYear());
                });
    }

    private void chain(RowBatch rows, int index, UUID id, SplittableRandom random) {
        Set<String> said = new HashSet<>();
        int length = CHAINS.draw(random);
        int originators = random.nextInt(10) == 0 ? 2 : 1;
        for (int drawn = 0; drawn < length; drawn++) {
            String source = catalogue.source(random);
            int position = said.size();
            if (said.add(source)) {
                AttributionRole role = position < originators ? AttributionRole.ORIGINATED : AttributionRole.RELAYED;
                rows.add(FilledTable.ATTRIBUTION, index * PARTS + position + 1, id, position, source, role.name());
            }
        }
    }

    private void places(RowBatch rows, int index, UUID id, InventedReport report, SplittableRandom random) {
        Set<String> named = new HashSet<>();
        for (int wanted = PLACES.draw(random); wanted > 0; wanted--) {
            String role = ROLES.draw(random).name();
            String region = random.nextInt(12) == 0 ? catalogue.region(random) : null;
            String country = random.nextBoolean() ? report.country() : catalogue.country(random);
            int position = named.size();
            if (named.add(role + (region == null ? country : region))) {
                rows.add(
                        FilledTable.CLAIM_PLACE,
                        index * PARTS + position + 1,
                        id,
                        position,
                        region == null ? country : null,
                        region,
                        role);
            }
        }
    }

    // To an earlier claim: of the same report, or of one of the hundred reports before it.
    private void links(RowBatch rows, InventedReport report, int position, UUID id, SplittableRandom random) {
        if (random.nextInt(100) >= 15) {
            return;
        }
        boolean same = position > 0 && (report.index() == 0 || random.nextBoolean());
        if (!same && report.index() == 0) {
            return;
        }
        InventedReport other =
                same ? report : reports.get(report.index() - 1 - random.nextInt(Math.min(100, report.index())));
        int at = random.nextInt(same ? position : other.claims());
        UUID to = KnownClaims.given(other.id(), InventedReport.key(at));
        link(rows, id, LINKS.draw(random), to);
    }

    private static void link(RowBatch rows, UUID from, LinkType type, UUID to) {
        rows.add(FilledTable.CLAIM_LINK, ClaimLink.id(from, type, to), from, to, type.name());
    }
}
