package org.disclosures.target;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.filter.FilterIndex;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterRows;
import org.disclosures.http.filter.FilterType;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.PartyRole;
import org.disclosures.vocabulary.TargetKind;

/** The filters of the lists of alleged targets, one row each. */
public class AllegedTargetFilter extends FilterParameters {

    private static final FilterRows ROWS = new FilterRows();

    /** One and the same public claim about the target meets the filters of this group. */
    public static final Filter.FilterGroup ABOUT = new Filter.FilterGroup(
            visible -> "exists (select 1 from Claim about where about.target = e and " + visible.claim("about"));

    public static final Filter<Set<String>> CATEGORY = ROWS.add(
                    "category", FilterType.ids("categories"), "Targets in one of these categories, by code")
            .where("exists (select 1 from e.categories category where category.id in ?)")
            .indexed();

    public static final Filter<Set<TargetKind>> KIND = ROWS.add(
                    "kind",
                    FilterType.terms(TargetKind.class),
                    "Targets of these kinds: people, groups or organisations")
            .where("e.kind in ?")
            .indexed();

    public static final Filter<Set<String>> COUNTRY = ROWS.add(
                    "country",
                    FilterType.countries(),
                    "Targets that sources place in these countries, by ISO 3166-1 alpha-2 code")
            .where("exists (select 1 from e.countries country where country.id in ?)")
            .indexed();

    public static final Filter<Set<String>> AFFILIATION = ROWS.add(
                    "affiliation",
                    FilterType.ids("organisations"),
                    "Targets that sources connect with these organisations, by id")
            .where("exists (select 1 from e.affiliations body where body.id in ?)")
            .indexed();

    public static final Filter<Set<String>> RELATED_TO = ROWS.add(
                    "relatedTo",
                    FilterType.ids("targets"),
                    "Targets that sources call the relative, associate, counsel or staff of one of these targets, and "
                            + "those that are one of these to them, by id")
            .where("e.nameVisibility <> WITHHELD and exists (select 1 from AllegedTarget other"
                    + " where other.id in ? and other.nameVisibility <> WITHHELD"
                    + " and (other.id in (select own.target from e.relations own)"
                    + " or e.id in (select its.target from other.relations its)))")
            .indexed();

    public static final Filter<Set<Assurance>> ASSURANCE = ROWS.add(
                    "assurance",
                    FilterType.terms(Assurance.class),
                    "Targets whose strongest standing claim of selection, targeting or infection has this evidence level")
            .where((where, assurances, criteria, visible) -> where.and(
                    "(select max(c.assurance) from Claim c where c.target = e and " + visible.targeting("c") + ") in ?",
                    assurances))
            .indexed();

    // The publishers of a report are the last link of every chain in it.
    public static final Filter<Set<String>> SOURCE = ROWS.add(
                    "source",
                    FilterType.ids("sources"),
                    "Targets of claims with one of these sources anywhere in their chain, by id. With "
                            + "`technology`, `party`, `disclosure`, `assertedFrom` or `assertedTo`, one and the same claim meets all of them.")
            .where(
                    ABOUT,
                    "exists (select 1 from Report told join told.publishers issuer where told = about.report and issuer.id in ?)"
                            + " or exists (select 1 from Attribution said"
                            + " where said.claim = about and said.source.id in ?)")
            .indexed();

    public static final Filter<Set<String>> TECHNOLOGY = ROWS.add(
                    "technology",
                    FilterType.ids("technologies"),
                    "Targets of claims about one of these technologies, by id")
            .where(ABOUT, "exists (select 1 from ClaimTechnology u where u.claim = about and u.technology.id in ?)")
            .indexed();

    public static final Filter<Set<PartyRole>> PARTY_ROLE = ROWS.add(
                    "partyRole",
                    FilterType.terms(PartyRole.class),
                    "Targets of claims that name an organisation in one of these roles; with `party`, that organisation "
                            + "in that role")
            .where(ABOUT, "exists (select 1 from ClaimParty p where p.claim = about and p.role in ?)");

    public static final Filter<Set<String>> PARTY = ROWS.add(
                    "party",
                    FilterType.ids("organisations"),
                    "Targets of claims that name one of these organisations in a role, by id")
            .where(ABOUT, AllegedTargetFilter::involves)
            .indexedInRole(PARTY_ROLE);

    public static final Filter<Set<String>> DISCLOSURE = ROWS.add(
                    "disclosure",
                    FilterType.ids("disclosures"),
                    "Targets of claims in reports that belong to these disclosures, by id")
            .where(
                    ABOUT,
                    "exists (select 1 from Report told join told.disclosures disclosure where told = about.report"
                            + " and disclosure.id in ?)")
            .indexed();

    public static final Filter<LocalDate> ASSERTED_FROM = ROWS.add(
                    "assertedFrom", FilterType.day(), "Targets of claims asserted on this day or later")
            .where(ABOUT, "about.assertedOn >= ?")
            .indexed(new FilterIndex.LowerBoundFilterIndex("assertedOn"));

    public static final Filter<LocalDate> ASSERTED_TO = ROWS.add(
                    "assertedTo", FilterType.day(), "Targets of claims asserted on this day or earlier")
            .where(ABOUT, "about.assertedOn <= ?")
            .indexed(new FilterIndex.UpperBoundFilterIndex("assertedOn"))
            .endOf(ASSERTED_FROM);

    static {
        PARTY_ROLE.indexedUnless(PARTY);
    }

    /** The filters of the current request. */
    public AllegedTargetFilter() {
        super(ROWS);
    }

    // One and the same party meets both filters.
    private static String involves(FilterCriteria criteria) {
        Set<PartyRole> roles = criteria.all(PARTY_ROLE);
        return "exists (select 1 from ClaimParty p where p.claim = about and p.organisation.id in ?"
                + (roles.isEmpty()
                        ? ")"
                        : roles.stream()
                                .map(PartyRole::name)
                                .collect(Collectors.joining(", ", " and p.role in (", "))")));
    }
}
