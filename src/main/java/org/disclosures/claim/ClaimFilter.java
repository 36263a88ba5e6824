package org.disclosures.claim;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.http.param.Range;
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
 * The filters of the lists of claims. To add one: a field with its words for the contract, a criterion in {@link
 * ClaimCriteria}, and what carries it out in {@link ClaimConditions}.
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

    @RestQuery
    @Parameter(
            description = "Whether the claim stands: false where a public claim corrects or supersedes it",
            schema = @Schema(type = SchemaType.BOOLEAN))
    List<String> standing;

    /** The names of the filters. */
    public static Set<String> names() {
        return filters().map(Field::getName).collect(Collectors.toUnmodifiableSet());
    }

    /** The filters among some parameters, for requests that name another. */
    public static ClaimFilter of(Map<String, List<String>> given) {
        ClaimFilter filter = new ClaimFilter();
        filters().forEach(field -> {
            try {
                field.set(filter, given.get(field.getName()));
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        return filter;
    }

    private static Stream<Field> filters() {
        return Arrays.stream(ClaimFilter.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(RestQuery.class));
    }

    /** Reads the filters into criteria within a scope, and notes what is wrong with their values. */
    public ClaimCriteria read(ClaimScope scope, Values values, KnownIds knownIds) {
        return new ClaimCriteria(
                scope,
                knownIds.read("report", "reports", report, values),
                chain(values, knownIds),
                values.terms("kind", kind, ClaimKind.class),
                values.terms("assurance", assurance, Assurance.class),
                knownIds.read("category", "categories", category, values),
                knownIds.read("target", "targets", target, values),
                places(values, knownIds),
                knownIds.read("technology", "technologies", technology, values),
                knownIds.read("vendor", "organisations", vendor, values),
                values.terms("unit", unit, FigureUnit.class),
                figure(values),
                values.dates("assertedFrom", assertedFrom, "assertedTo", assertedTo),
                values.dates("occurredFrom", occurredFrom, "occurredTo", occurredTo),
                bearing(values, knownIds),
                values.flag("linked", linked),
                values.flag("disputed", disputed),
                values.flag("standing", standing));
    }

    private ClaimCriteria.Chain chain(Values values, KnownIds knownIds) {
        Set<AttributionRole> roles = values.terms("sourceRole", sourceRole, AttributionRole.class);
        Set<String> sources = knownIds.read("source", "sources", source, values);
        if (sources.isEmpty() && !roles.isEmpty()) {
            values.faults().add("sourceRole", sourceRole.get(0), "A role goes with a source.");
        }
        return new ClaimCriteria.Chain(sources, roles);
    }

    private ClaimCriteria.Places places(Values values, KnownIds knownIds) {
        Set<PlaceRole> roles = values.terms("placeRole", placeRole, PlaceRole.class);
        Set<String> countries = values.countries("country", country);
        return new ClaimCriteria.Places(countries, knownIds.read("region", "regions", region, values), roles);
    }

    private Range<Long> figure(Values values) {
        Long least = values.number("atLeast", atLeast, 0, Values.LARGEST_FIGURE);
        Long most = values.number("atMost", atMost, 0, Values.LARGEST_FIGURE);
        values.ordered("atLeast", least, "atMost", most);
        return new Range<>(least, most);
    }

    private ClaimCriteria.Bearing bearing(Values values, KnownIds knownIds) {
        Set<LinkType> types = values.terms("linkType", linkType, LinkType.class);
        Set<UUID> others = values.uuids("linkedTo", linkedTo);
        knownIds.check("linkedTo", "claims", others, values.faults());
        return new ClaimCriteria.Bearing(others, types);
    }
}
