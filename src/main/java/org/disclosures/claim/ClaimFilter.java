package org.disclosures.claim;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.disclosures.access.Visibility;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.param.Values;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.vocabulary.Assurance;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.FigureUnit;
import org.disclosures.vocabulary.LinkType;
import org.disclosures.vocabulary.PlaceRole;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The filters of the lists of claims. To add one: a field with its words for the contract, and a condition in
 * {@link #apply}.
 */
public class ClaimFilter {

    @RestQuery
    @Parameter(description = "Claims of these reports, by id")
    List<String> report;

    @RestQuery
    @Parameter(
            description = "Claims with one of these sources anywhere in their chain, by id. The report's publisher is"
                    + " always its last link.")
    List<String> source;

    @RestQuery
    @Parameter(
            description = "The part those sources have in the chain. A publisher originates what its report says in its"
                    + " own voice and relays the rest.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = AttributionRole.class))
    List<String> sourceRole;

    @RestQuery
    @Parameter(
            description = "Claims of these kinds",
            schema = @Schema(type = SchemaType.ARRAY, implementation = ClaimKind.class))
    List<String> kind;

    @RestQuery
    @Parameter(
            description = "Claims of these assurances",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Assurance.class))
    List<String> assurance;

    @RestQuery
    @Parameter(description = "Claims about targets of these categories, by code")
    List<String> category;

    @RestQuery
    @Parameter(description = "Claims about these targets, by id")
    List<String> target;

    @RestQuery
    @Parameter(description = "Claims that name one of these countries, by ISO 3166-1 alpha-2 code")
    List<String> country;

    @RestQuery
    @Parameter(description = "Claims that name one of these regions, by id")
    List<String> region;

    @RestQuery
    @Parameter(
            description = "Claims that name a place in one of these roles; with `country` or `region`, that place",
            schema = @Schema(type = SchemaType.ARRAY, implementation = PlaceRole.class))
    List<String> placeRole;

    @RestQuery
    @Parameter(description = "Claims about these technologies, by id")
    List<String> technology;

    @RestQuery
    @Parameter(description = "Claims about technologies of these vendors, by organisation id")
    List<String> vendor;

    @RestQuery
    @Parameter(
            description = "Claims with a figure in one of these units",
            schema = @Schema(type = SchemaType.ARRAY, implementation = FigureUnit.class))
    List<String> unit;

    @RestQuery
    @Parameter(
            description = "Claims whose figure is at least this, on its source's word: the lower bound is this or more",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    List<String> atLeast;

    @RestQuery
    @Parameter(
            description = "Claims whose figure is at most this, on its source's word: the upper bound is this or less",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    List<String> atMost;

    @RestQuery
    @Parameter(
            description = "Claims asserted on this day or later",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> assertedFrom;

    @RestQuery
    @Parameter(
            description = "Claims asserted on this day or earlier",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> assertedTo;

    @RestQuery
    @Parameter(
            description = "Claims of what may have occurred on this day or later",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> occurredFrom;

    @RestQuery
    @Parameter(
            description = "Claims of what may have occurred on this day or earlier",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    List<String> occurredTo;

    @RestQuery
    @Parameter(
            description = "Whether a claim is linked with another public claim, in either direction",
            schema = @Schema(type = SchemaType.BOOLEAN))
    List<String> linked;

    @RestQuery
    @Parameter(description = "Claims that bear on one of these claims, by id")
    List<String> linkedTo;

    @RestQuery
    @Parameter(
            description = "Claims that bear on another in one of these ways; with `linkedTo`, on that one",
            schema = @Schema(type = SchemaType.ARRAY, implementation = LinkType.class))
    List<String> linkType;

    @RestQuery
    @Parameter(
            description = "Whether a public claim contradicts the claim",
            schema = @Schema(type = SchemaType.BOOLEAN))
    List<String> disputed;

    void apply(Conditions where, Values values, KnownIds knownIds, Visibility visibility) {
        where.andAny("e.report.id in ?", known("report", "reports", report, values, knownIds));
        chain(where, values, knownIds);
        where.andAny("e.kind in ?", values.terms("kind", kind, ClaimKind.class));
        where.andAny("e.assurance in ?", values.terms("assurance", assurance, Assurance.class));
        where.andAny("e.target.category.id in ?", known("category", "categories", category, values, knownIds));
        where.andAny("e.target.id in ?", known("target", "targets", target, values, knownIds));
        places(where, values, knownIds);
        where.andAny("e.technology.id in ?", known("technology", "technologies", technology, values, knownIds));
        where.andAny("e.technology.vendor.id in ?", known("vendor", "organisations", vendor, values, knownIds));
        where.andAny("e.figure.unit in ?", values.terms("unit", unit, FigureUnit.class));
        Long least = values.number("atLeast", atLeast, 0, Values.LARGEST_FIGURE);
        Long most = values.number("atMost", atMost, 0, Values.LARGEST_FIGURE);
        values.ordered("atLeast", least, "atMost", most);
        where.andIf("e.lowerBound >= ?", least).andIf("e.upperBound <= ?", most);
        dates(where, values);
        links(where, values, knownIds, visibility);
    }

    private void chain(Conditions where, Values values, KnownIds knownIds) {
        Set<AttributionRole> roles = values.terms("sourceRole", sourceRole, AttributionRole.class);
        Set<String> sources = known("source", "sources", source, values, knownIds);
        if (!sources.isEmpty()) {
            ChainConditions.saidBy(where, sources, roles);
        } else if (!roles.isEmpty()) {
            values.faults().add("sourceRole", sourceRole.get(0), "A role goes with a source.");
        }
    }

    private void places(Conditions where, Values values, KnownIds knownIds) {
        Set<PlaceRole> roles = values.terms("placeRole", placeRole, PlaceRole.class);
        Set<String> countries = values.countries("country", country);
        Set<String> regions = known("region", "regions", region, values, knownIds);
        Set<PlaceRole> inRole = roles.isEmpty() ? EnumSet.allOf(PlaceRole.class) : roles;
        String place = "exists (select 1 from ClaimPlace p where p.claim = e and p.role in ?";
        if (!countries.isEmpty()) {
            where.and(place + " and p.country.id in ?)", inRole, countries);
        }
        if (!regions.isEmpty()) {
            where.and(place + " and p.region.id in ?)", inRole, regions);
        }
        if (countries.isEmpty() && regions.isEmpty()) {
            where.andAny(place + ")", roles);
        }
    }

    private void dates(Conditions where, Values values) {
        LocalDate asserted = values.date("assertedFrom", assertedFrom);
        LocalDate assertedUntil = values.date("assertedTo", assertedTo);
        values.ordered("assertedFrom", asserted, "assertedTo", assertedUntil);
        where.andIf("e.assertedOn >= ?", asserted).andIf("e.assertedOn <= ?", assertedUntil);
        LocalDate occurred = values.date("occurredFrom", occurredFrom);
        LocalDate occurredUntil = values.date("occurredTo", occurredTo);
        values.ordered("occurredFrom", occurred, "occurredTo", occurredUntil);
        where.andIf("e.occurred.to >= ?", occurred).andIf("e.occurred.from <= ?", occurredUntil);
    }

    private void links(Conditions where, Values values, KnownIds knownIds, Visibility visibility) {
        Set<LinkType> types = values.terms("linkType", linkType, LinkType.class);
        Set<UUID> others = values.uuids("linkedTo", linkedTo);
        knownIds.check("linkedTo", "claims", others, values.faults());
        String outgoing = "exists (select 1 from ClaimLink l where l.from = e and " + visibility.claim("l.to");
        String incoming = "exists (select 1 from ClaimLink l where l.to = e and " + visibility.claim("l.from");
        if (!others.isEmpty() && !types.isEmpty()) {
            where.and(outgoing + " and l.to.id in ? and l.type in ?)", others, types);
        } else {
            where.andAny(outgoing + " and l.to.id in ?)", others).andAny(outgoing + " and l.type in ?)", types);
        }
        whether(where, values.flag("linked", linked), "(" + outgoing + ") or " + incoming + "))");
        whether(where, values.flag("disputed", disputed), incoming + " and l.type = CONTRADICTS)");
    }

    private static void whether(Conditions where, Boolean wanted, String condition) {
        if (wanted != null) {
            where.and((wanted ? "" : "not ") + condition);
        }
    }

    private static Set<String> known(
            String parameter, String collection, List<String> given, Values values, KnownIds knownIds) {
        Set<String> ids = values.ids(parameter, given);
        knownIds.check(parameter, collection, ids, values.faults());
        return ids;
    }
}
