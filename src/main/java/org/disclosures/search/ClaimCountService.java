package org.disclosures.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.access.Visibility;
import org.disclosures.claim.ClaimFilter;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.vocabulary.AttributionRole;
import org.disclosures.vocabulary.ResourceType;

/**
 * Counts the standing claims of a filtered list, to show how they are distributed. Unlike facets, these counts apply every
 * filter: claims outside the list are not counted.
 */
@ApplicationScoped
public class ClaimCountService {

    private static final int SOURCES_NAMED = 6;
    private static final WordField ORIGINATORS = WordField.of(
            ClaimFilter.SOURCE, FilterCriteria.NONE.with(ClaimFilter.SOURCE_ROLE, Set.of(AttributionRole.ORIGINATED)));

    private final SearchIndex index;
    private final Visibility visibility;
    private final FullTextSearch fullText;
    private final KnownIds knownIds;
    private final FacetNames names;

    ClaimCountService(
            SearchIndex index, Visibility visibility, FullTextSearch fullText, KnownIds knownIds, FacetNames names) {
        this.index = index;
        this.visibility = visibility;
        this.fullText = fullText;
        this.knownIds = knownIds;
        this.names = names;
    }

    /**
     * Counts claims by a dimension and by month.
     *
     * @param q the text that is searched for, as the parameter {@code q} of the list
     * @param most the most values
     */
    public ClaimCounts count(ClaimFilter filter, List<String> q, ClaimFacet by, int most) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        String text = fullText.read(values, "q", q);
        try (AudienceSearcher searcher = index.searcher(visibility.audience())) {
            FilterCriteria criteria = ClaimFilter.counted(filter.read(values, knownIds));
            values.faults().throwIfAny();
            IndexClauses clauses = FilterClauses.of(ResourceType.CLAIM, criteria, text);
            Map<ClaimFacet, WordField> fields = new LinkedHashMap<>();
            fields.put(by, by.field(criteria));
            fields.put(ClaimFacet.SOURCE, ORIGINATORS);
            FacetCounts.DimensionCounts<ClaimFacet> counted =
                    new FacetCounts<ClaimFacet>(searcher, clauses, null).underAll(fields);
            MonthCounter months = new MonthCounter();
            searcher.lucene().search(clauses.all(), months);
            searcher.requireInTime();
            List<ClaimCounts.ClaimCount> shown =
                    names.ranked(by, counted.byWord().get(by), most);
            List<ClaimCounts.ClaimCount> sources =
                    names.ranked(ClaimFacet.SOURCE, counted.byWord().get(ClaimFacet.SOURCE), SOURCES_NAMED);
            return new ClaimCounts(
                    counted.claims(),
                    shown,
                    counted.byWord().get(by).size() - shown.size(),
                    sources.stream().map(ClaimCounts.ClaimCount::label).toList(),
                    counted.byWord().get(ClaimFacet.SOURCE).size() - sources.size(),
                    months.counts());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
