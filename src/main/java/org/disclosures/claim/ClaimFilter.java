package org.disclosures.claim;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.disclosures.access.TextScreen;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterCondition;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.filter.FilterIndex;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterRows;
import org.disclosures.http.filter.FilterType;
import org.disclosures.http.filter.FilterVisibility;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.Basis;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.EvidenceKind;
import org.disclosures.vocabulary.FigureUnit;
import org.disclosures.vocabulary.LinkType;
import org.disclosures.vocabulary.PartyRole;
import org.disclosures.vocabulary.PlaceRole;
import org.disclosures.vocabulary.PublicationState;

/**
 * The filters of the lists of claims, one row each. A row is all that a filter takes, but for its label in charts (the message {@code
 * chart.filter.<name>}) and, where the search index does not hold its field yet, the field in {@code
 * org.disclosures.search.ClaimIndexFields}.
 */
public class ClaimFilter extends FilterParameters {

    private static final FilterRows ROWS = new FilterRows();

    private static final String VENDING =
            "exists (select 1 from ClaimTechnology u join u.technology.developers developer where u.claim = e"
                    + " and developer.id in ?) or exists (select 1 from ClaimTechnology u join u.technology.sellers seller"
                    + " where u.claim = e and seller.id in ?)";

    public static final Filter<Set<String>> REPORT = ROWS.add(
                    "report", FilterType.ids("reports"), "Claims of these reports, by id")
            .where("e.report.id in ?")
            .indexed();

    public static final Filter<Set<String>> DISCLOSURE = ROWS.add(
                    "disclosure",
                    FilterType.ids("disclosures"),
                    "Claims in reports that belong to these disclosures, by id")
            .where("exists (select 1 from Report told join told.disclosures disclosure where told = e.report"
                    + " and disclosure.id in ?)")
            .indexed();

    public static final Filter<Set<AttributionRole>> SOURCE_ROLE = ROWS.add(
            "sourceRole",
            FilterType.terms(AttributionRole.class),
            "Role of those sources in the chain. Publishers are the original sources of what their report says in "
                    + "its own voice and relay the rest.");

    public static final Filter<Set<String>> SOURCE = ROWS.add(
                    "source",
                    FilterType.ids("sources"),
                    "Claims with one of these sources anywhere in their chain, by id. The report’s publishers are "
                            + "always the last link.")
            .where((where, sources, criteria, visible) ->
                    saidBy(where, sources, rolesOr(criteria.get(SOURCE_ROLE), AttributionRole.class)))
            .indexedInRole(SOURCE_ROLE);

    public static final Filter<Set<String>> ORIGINAL_SOURCE = ROWS.add(
                    "originalSource",
                    FilterType.ids("sources"),
                    "Claims whose original source is one of these, by id; beside `source`, which may then be another"
                            + " source in the chain")
            .where((where, sources, criteria, visible) ->
                    saidBy(where, sources, EnumSet.of(AttributionRole.ORIGINATED)))
            .indexed(new FilterIndex.FixedRoleFilterIndex("source", AttributionRole.ORIGINATED));

    public static final Filter<Set<ClaimKind>> KIND = ROWS.add(
                    "kind", FilterType.terms(ClaimKind.class), "Claims of these kinds")
            .where("e.kind in ?")
            .indexed();

    public static final Filter<Set<Assurance>> ASSURANCE = ROWS.add(
                    "assurance", FilterType.terms(Assurance.class), "Claims with these evidence levels")
            .where("e.assurance in ?")
            .indexed();

    public static final Filter<Set<Basis>> BASIS = ROWS.add(
                    "basis", FilterType.terms(Basis.class), "Claims for which one of these was examined")
            .where((where, some, criteria, visible) ->
                    where.and("bitand(e.basisBits, cast(? as Integer)) <> 0", Basis.bits(some)))
            .indexed();

    public static final Filter<Set<String>> CATEGORY = ROWS.add(
                    "category",
                    FilterType.ids("categories"),
                    "Claims about targets in one of these categories, by code")
            .where("exists (select 1 from AllegedTarget about join about.categories category where about = e.target"
                    + " and category.id in ?)")
            .indexed();

    public static final Filter<Set<String>> TARGET = ROWS.add(
                    "target", FilterType.ids("targets"), "Claims about these targets, by id")
            .where("e.target.id in ?")
            .indexed();

    public static final Filter<Set<String>> MENTIONS = ROWS.add(
                    "mentions",
                    FilterType.ids("targets"),
                    "Claims that mention one of these targets without being about that target, by id")
            .where("exists (select 1 from ClaimMention m where m.claim = e and m.mentioned.id in ?)")
            .indexed(new FilterIndex.WordFilterIndex("mentioned"));

    /** The claims that are about a target or mention it: the list at the target's address. No request names it as a parameter. */
    static final Filter<Set<String>> CONCERNING = new FilterRows()
            .add("concerning", FilterType.ids("targets"), "Claims that are about these targets or mention them")
            .where(
                    "e.target.id in ? or exists (select 1 from ClaimMention m where m.claim = e and m.mentioned.id in ?)")
            .indexed(new FilterIndex.WordFilterIndex("concerned"));

    public static final Filter<Set<PlaceRole>> PLACE_ROLE = ROWS.add(
                    "placeRole",
                    FilterType.terms(PlaceRole.class),
                    "Claims that name a place in one of these roles; with `country` or `region`, that place in "
                            + "that role")
            .where(ClaimFilter::namesInRole);

    public static final Filter<Set<String>> COUNTRY = ROWS.add(
                    "country",
                    FilterType.countries(),
                    "Claims that name one of these countries, by ISO 3166-1 alpha-2 code")
            .where((where, codes, criteria, visible) -> names("p.country.id in ?", codes, where, criteria))
            .indexedInRole(PLACE_ROLE);

    public static final Filter<Set<String>> TARGET_COUNTRY = ROWS.add(
                    "targetCountry",
                    FilterType.countries(),
                    "Claims that place their targets in one of these countries, by ISO 3166-1 alpha-2 code; beside"
                            + " `country`, which may then be another country that they name")
            .where("exists (select 1 from ClaimPlace p where p.claim = e and p.role = TARGETS and p.country.id in ?)")
            .indexed(new FilterIndex.FixedRoleFilterIndex("country", PlaceRole.TARGETS));

    public static final Filter<Set<String>> REGION = ROWS.add(
                    "region", FilterType.ids("regions"), "Claims that name one of these regions, by id")
            .where((where, ids, criteria, visible) -> names("p.region.id in ?", ids, where, criteria))
            .indexedInRole(PLACE_ROLE);

    public static final Filter<Set<PartyRole>> PARTY_ROLE = ROWS.add(
                    "partyRole",
                    FilterType.terms(PartyRole.class),
                    "Claims that name an organisation in one of these roles; with `party`, that organisation in that "
                            + "role")
            .where(ClaimFilter::involvesInRole);

    public static final Filter<Set<String>> PARTY = ROWS.add(
                    "party",
                    FilterType.ids("organisations"),
                    "Claims that name one of these organisations in a role, by id")
            .where(ClaimFilter::involves)
            .indexedInRole(PARTY_ROLE);

    public static final Filter<Set<EvidenceKind>> EVIDENCE_KIND = ROWS.add(
                    "evidenceKind",
                    FilterType.terms(EvidenceKind.class),
                    "Claims for which the source shows evidence of one of these kinds")
            .where("exists (select 1 from Claim shown join shown.evidence piece where shown = e and piece.kind in ?)")
            .indexed();

    public static final Filter<List<String>> IDENTIFIER = ROWS.add(
                    "identifier",
                    identifiers(),
                    "Claims for which the source shows evidence with exactly one of these identifiers, such as the "
                            + "number of a CVE")
            .where(
                    "exists (select 1 from Claim shown join shown.evidence piece where shown = e and piece.identifier in ?)")
            .indexed();

    public static final Filter<Set<String>> TECHNOLOGY = ROWS.add(
                    "technology", FilterType.ids("technologies"), "Claims about these technologies, by id")
            .where("exists (select 1 from ClaimTechnology u where u.claim = e and u.technology.id in ?)")
            .indexed();

    public static final Filter<Set<String>> VENDOR = ROWS.add(
                    "vendor",
                    FilterType.ids("organisations"),
                    "Claims about technologies that one of these organisations makes or sells, by organisation id")
            .where(VENDING)
            .indexed();

    public static final Filter<Set<String>> ORGANISATION = ROWS.add(
                    "organisation",
                    FilterType.ids("organisations"),
                    "Claims with one of these organisations as a party, about a technology of one of them, or with a source"
                            + " in their chain that is or speaks for one of them, by id")
            .where("exists (select 1 from ClaimParty p where p.claim = e and p.organisation.id in ?)"
                    + " or " + VENDING
                    + " or exists (select 1 from Report told join told.publishers issuer where told = e.report"
                    + " and issuer.organisation.id in ?)"
                    + " or exists (select 1 from Attribution said join said.source voice where said.claim = e"
                    + " and voice.organisation.id in ?)")
            .indexed();

    public static final Filter<Set<FigureUnit>> UNIT = ROWS.add(
                    "unit", FilterType.terms(FigureUnit.class), "Claims with a figure in one of these units")
            .where("e.figure.unit in ?")
            .indexed();

    public static final Filter<Set<String>> CURRENCY = ROWS.add(
                    "currency",
                    FilterType.matching(
                            Figure::isCurrency, "The value is not a currency; use an ISO 4217 code such as EUR."),
                    "Claims with an amount of money in one of these currencies, by ISO 4217 code")
            .where("e.figure.currency in ?")
            .indexed();

    public static final Filter<Long> AT_LEAST = ROWS.add(
                    "atLeast",
                    FilterType.figure(),
                    "Claims whose figure is, according to its source, at least this number: its lower bound is "
                            + "this or more")
            .where("e.lowerBound >= ?")
            .indexed(new FilterIndex.LowerBoundFilterIndex("lowerBound"));

    public static final Filter<Long> AT_MOST = ROWS.add(
                    "atMost",
                    FilterType.figure(),
                    "Claims whose figure is, according to its source, at most this number: its upper bound is "
                            + "this or less")
            .where("e.upperBound <= ?")
            .indexed(new FilterIndex.UpperBoundFilterIndex("upperBound"))
            .endOf(AT_LEAST);

    public static final Filter<LocalDate> ASSERTED_FROM = ROWS.add(
                    "assertedFrom", FilterType.day(), "Claims asserted on this day or later")
            .where("e.assertedOn >= ?")
            .indexed(new FilterIndex.LowerBoundFilterIndex("assertedOn"));

    public static final Filter<LocalDate> ASSERTED_TO = ROWS.add(
                    "assertedTo", FilterType.day(), "Claims asserted on this day or earlier")
            .where("e.assertedOn <= ?")
            .indexed(new FilterIndex.UpperBoundFilterIndex("assertedOn"))
            .endOf(ASSERTED_FROM);

    public static final Filter<LocalDate> PUBLISHED_FROM = ROWS.add(
                    "publishedFrom", FilterType.day(), "Claims of reports published on this day or later")
            .where("e.report.publishedOn >= ?")
            .indexed(new FilterIndex.LowerBoundFilterIndex("publishedOn"));

    public static final Filter<LocalDate> PUBLISHED_TO = ROWS.add(
                    "publishedTo", FilterType.day(), "Claims of reports published on this day or earlier")
            .where("e.report.publishedOn <= ?")
            .indexed(new FilterIndex.UpperBoundFilterIndex("publishedOn"))
            .endOf(PUBLISHED_FROM);

    public static final Filter<LocalDate> OCCURRED_FROM = ROWS.add(
                    "occurredFrom",
                    FilterType.day(),
                    "Claims about something that may have occurred on this day or later, by the date as its source gave it")
            .where("e.occurred.to >= ?")
            .indexed(new FilterIndex.LowerBoundFilterIndex("occurredTo"));

    public static final Filter<LocalDate> OCCURRED_TO = ROWS.add(
                    "occurredTo",
                    FilterType.day(),
                    "Claims about something that may have occurred on this day or earlier, by the date as its source gave it")
            .where("e.occurred.from <= ?")
            .indexed(new FilterIndex.UpperBoundFilterIndex("occurredFrom"))
            .endOf(OCCURRED_FROM);

    public static final Filter<Boolean> LINKED = ROWS.add(
                    "linked",
                    FilterType.flag(),
                    "True for claims linked with another public claim, in either direction")
            .where(FilterCondition.flag(visible -> "(" + linkFrom(visible) + ") or " + linkTo("e", visible) + "))"))
            .indexed();

    public static final Filter<Set<LinkType>> LINK_TYPE = ROWS.add(
                    "linkType",
                    FilterType.terms(LinkType.class),
                    "Claims with a link of one of these types to another claim; with `linkedTo`, to that claim")
            .where(ClaimFilter::bearsInWay);

    public static final Filter<Set<UUID>> LINKED_TO = ROWS.add(
                    "linkedTo", FilterType.claims(), "Claims with a link to one of these claims, by id")
            .where(ClaimFilter::bearsOn)
            .indexedInRole(LINK_TYPE);

    public static final Filter<Boolean> DISPUTED = ROWS.add(
                    "disputed",
                    FilterType.flag(),
                    "True for claims that a public claim contradicts, itself or where they are one with another by repetition")
            .where(FilterCondition.flag(visible -> anyLinkTo("CONTRADICTS", visible)))
            .indexed();

    public static final Filter<Boolean> CONFIRMED = ROWS.add(
                    "confirmed",
                    FilterType.flag(),
                    "True for claims that a public claim confirms by an examination of its own, itself or where they are one with"
                            + " another by repetition")
            .where(FilterCondition.flag(visible -> anyLinkTo("CONFIRMS", visible)))
            .indexed();

    public static final Filter<Boolean> STANDING = ROWS.add(
                    "standing",
                    FilterType.flag(),
                    "True for claims that stand; false for those that a public claim corrects or supersedes, itself or by a"
                            + " claim that they repeat")
            .where(FilterCondition.flag(visible -> "(not " + linkTo("e", visible)
                    + " and l.type in (CORRECTS, SUPERSEDES)) and not exists (select 1 from ClaimRepetition own where own.claim = e"
                    + " and " + visible.original("own") + " and " + linkTo("own.original", visible)
                    + " and l.type in (CORRECTS, SUPERSEDES))))"))
            .indexed();

    public static final Filter<Set<PublicationState>> STATE = ROWS.add(
                    "state",
                    FilterType.terms(PublicationState.class),
                    "Claims in these states, for those who write; everyone else sees published ones only. No list has"
                            + " retracted ones")
            .where("e.publication.state in ?")
            .indexed();

    static {
        SOURCE_ROLE.needs(SOURCE, "`sourceRole` applies only with `source`; add a source, or remove it.");
        PLACE_ROLE.indexedUnless(COUNTRY, REGION);
        PARTY_ROLE.indexedUnless(PARTY);
        LINK_TYPE.indexedUnless(LINKED_TO);
    }

    // An identifier with a name that is being hidden finds nothing, although it may still be stored.
    private static FilterType<List<String>> identifiers() {
        FilterType<List<String>> words = FilterType.words();
        return new FilterType<>(
                (name, given, values, knownIds) -> words.reader().read(name, given, values, knownIds).stream()
                        .map(value -> TextScreen.address(value) == null ? Placeholders.ELLIPSIS : value)
                        .toList(),
                words.schema(),
                words.collection(),
                words.vocabulary());
    }

    /** The filters of the current request. */
    public ClaimFilter() {
        super(ROWS);
    }

    /** The filters among some parameters, for requests that name another. */
    public ClaimFilter(Map<String, List<String>> given) {
        super(ROWS, given);
    }

    /** The declared filters. */
    public static FilterRows declared() {
        return ROWS;
    }

    /** The criteria, limited to standing claims unless the request says otherwise: a corrected claim is counted nowhere. */
    public static FilterCriteria counted(FilterCriteria criteria) {
        return criteria.get(STANDING) == null ? criteria.with(STANDING, true) : criteria;
    }

    /**
     * Adds the condition that one of some sources is in the chain of a claim {@code e}, in one of some roles. The publishers of a
     * report are the last link of every chain in it, although they are not stored there: they are the original sources of what the
     * report says in its own voice and relay the rest.
     */
    static void saidBy(QueryConditions where, Set<String> sources, Set<AttributionRole> roles) {
        String attributed = "exists (select 1 from Attribution a where a.claim = e)";
        String published = roles.size() == AttributionRole.values().length
                ? "1 = 1"
                : (roles.contains(AttributionRole.RELAYED) ? "" : "not ") + attributed;
        where.and(
                "exists (select 1 from Attribution a where a.claim = e and a.role in ? and a.source.id in ?)"
                        + " or (exists (select 1 from Report told join told.publishers issuer where told = e.report"
                        + " and issuer.id in ? and not exists (select 1 from Attribution own where own.claim = e"
                        + " and own.source = issuer)) and " + published + ")",
                roles,
                sources,
                sources);
    }

    private static void names(String place, Set<String> places, QueryConditions where, FilterCriteria criteria) {
        where.and(
                "exists (select 1 from ClaimPlace p where p.claim = e and p.role in ? and " + place + ")",
                rolesOr(criteria.get(PLACE_ROLE), PlaceRole.class),
                places);
    }

    private static void namesInRole(
            QueryConditions where, Set<PlaceRole> roles, FilterCriteria criteria, FilterVisibility visible) {
        if (criteria.get(COUNTRY) == null && criteria.get(REGION) == null) {
            where.and("exists (select 1 from ClaimPlace p where p.claim = e and p.role in ?)", roles);
        }
    }

    private static void involves(
            QueryConditions where, Set<String> organisations, FilterCriteria criteria, FilterVisibility visible) {
        where.and(
                "exists (select 1 from ClaimParty p where p.claim = e and p.role in ? and p.organisation.id in ?)",
                rolesOr(criteria.get(PARTY_ROLE), PartyRole.class),
                organisations);
    }

    private static void involvesInRole(
            QueryConditions where, Set<PartyRole> roles, FilterCriteria criteria, FilterVisibility visible) {
        if (criteria.get(PARTY) == null) {
            where.and("exists (select 1 from ClaimParty p where p.claim = e and p.role in ?)", roles);
        }
    }

    private static void bearsOn(
            QueryConditions where, Set<UUID> others, FilterCriteria criteria, FilterVisibility visible) {
        where.and(
                linkFrom(visible) + " and l.to.id in ? and l.type in ?)",
                others,
                rolesOr(criteria.get(LINK_TYPE), LinkType.class));
    }

    private static void bearsInWay(
            QueryConditions where, Set<LinkType> types, FilterCriteria criteria, FilterVisibility visible) {
        if (criteria.get(LINKED_TO) == null) {
            where.and(linkFrom(visible) + " and l.type in ?)", types);
        }
    }

    private static <E extends Enum<E>> Set<E> rolesOr(Set<E> roles, Class<E> all) {
        return roles == null ? EnumSet.allOf(all) : roles;
    }

    private static String linkFrom(FilterVisibility visible) {
        return "exists (select 1 from ClaimLink l where l.from = e and " + visible.claim("l.to");
    }

    // A claim is one with each that repeats the same.
    private static String anyLinkTo(String type, FilterVisibility visible) {
        return "(" + linkTo("e", visible) + " and l.type = " + type
                + ") or exists (select 1 from ClaimRepetition own where own.claim = e and " + visible.original("own")
                + " and exists (select 1 from ClaimRepetition other where other.original = own.original and "
                + visible.repetition("other") + " and " + linkTo("other.claim", visible) + " and l.type = " + type
                + "))))";
    }

    private static String linkTo(String claim, FilterVisibility visible) {
        return "exists (select 1 from ClaimLink l where l.to = " + claim + " and " + visible.claim("l.from");
    }
}
