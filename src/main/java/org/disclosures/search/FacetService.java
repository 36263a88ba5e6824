package org.disclosures.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.disclosures.access.Visibility;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.target.AllegedTargetFilter;
import org.disclosures.vocabulary.ResourceType;

/** Counts the claims that the caller may see. */
@ApplicationScoped
public class FacetService {

    private final SearchIndex index;
    private final Visibility visibility;
    private final FullTextSearch fullText;
    private final KnownIds knownIds;
    private final FacetNames names;

    FacetService(
            SearchIndex index, Visibility visibility, FullTextSearch fullText, KnownIds knownIds, FacetNames names) {
        this.index = index;
        this.visibility = visibility;
        this.fullText = fullText;
        this.knownIds = knownIds;
        this.names = names;
    }

    /**
     * Counts claims.
     *
     * @param by the dimensions; every one if there are none
     * @param given all parameters that were given, for the lists that values open
     */
    public FacetsView claims(
            ClaimFilter filter, FacetParameters parameters, List<String> by, MultivaluedMap<String, String> given) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        String text = fullText.read(values, "q", parameters.q);
        int limit = parameters.limit(values);
        Set<ClaimFacet> dimensions = dimensions(values, by, ClaimFacet.class);
        try (AudienceSearcher searcher = index.searcher(visibility.audience())) {
            FilterCriteria criteria = ClaimFilter.counted(filter.read(values, knownIds));
            values.faults().throwIfAny();
            return view(
                    new FacetCounts<ClaimFacet>(searcher, FilterClauses.of(ResourceType.CLAIM, criteria, text), null)
                            .by(fields(dimensions, dimension -> dimension.field(criteria))),
                    limit,
                    new FacetLinks(
                            "claims",
                            given,
                            criteria.get(ClaimFilter.ASSERTED_FROM),
                            criteria.get(ClaimFilter.ASSERTED_TO),
                            Map.of(
                                    ClaimFilter.STANDING.name(),
                                    criteria.get(ClaimFilter.STANDING).toString())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Counts the claims about targets; the parameters are as above. */
    public FacetsView targets(
            AllegedTargetFilter filter,
            FacetParameters parameters,
            List<String> by,
            MultivaluedMap<String, String> given) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        String text = fullText.read(values, "q", parameters.q);
        int limit = parameters.limit(values);
        Set<TargetFacet> dimensions = dimensions(values, by, TargetFacet.class);
        try (AudienceSearcher searcher = index.searcher(visibility.audience())) {
            FilterCriteria criteria = filter.read(values, knownIds);
            values.faults().throwIfAny();
            return view(
                    new TargetFacetCounts(
                                    searcher,
                                    FilterClauses.of(ResourceType.TARGET, criteria, text),
                                    FilterClauses.ofClaims(AllegedTargetFilter.ABOUT, criteria)
                                            .is(null, IndexFields.STANDING, true))
                            .by(dimensions),
                    limit,
                    new FacetLinks(
                            "targets",
                            given,
                            criteria.get(AllegedTargetFilter.ASSERTED_FROM),
                            criteria.get(AllegedTargetFilter.ASSERTED_TO),
                            Map.of()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static <D extends Enum<D> & FacetDimension> Set<D> dimensions(
            ParameterValues values, List<String> by, Class<D> all) {
        Set<D> wanted = values.terms(FacetParameters.BY, by, all);
        return wanted.isEmpty() ? EnumSet.allOf(all) : wanted;
    }

    private static <D> Map<D, WordField> fields(Set<D> dimensions, Function<D, WordField> field) {
        Map<D, WordField> fields = new LinkedHashMap<>();
        dimensions.forEach(dimension -> fields.put(dimension, field.apply(dimension)));
        return fields;
    }

    private <D extends FacetDimension> FacetsView view(
            FacetCounts.DimensionCounts<D> counted, int limit, FacetLinks links) {
        List<FacetsView.Facet> facets = new ArrayList<>();
        counted.byWord()
                .forEach((dimension, byWord) -> facets.add(new FacetsView.Facet(
                        dimension.code(),
                        names.first(dimension, byWord, limit).stream()
                                .map(value -> new FacetsView.FacetValue(
                                        value.value(),
                                        value.label(),
                                        value.claims(),
                                        links.to(dimension, value.value())))
                                .toList(),
                        byWord.size() > limit)));
        return new FacetsView(counted.claims(), facets);
    }
}
