package org.disclosures.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.http.representation.PublicResources;

/**
 * Reads the resources of a collection from a {@link PublicRepository}.
 *
 * @param <E> the entity
 * @param <V> its view
 */
public abstract class PublicService<E, V> implements PublicResources {

    private final PublicRepository<E, String> repository;
    private final Sorting<E> sorting;
    private final Function<V, String> id;
    private final KnownIds knownIds;
    private final FullTextSearch fullText;

    /** For client proxies. */
    protected PublicService() {
        this(null, null, null, null, null);
    }

    /** @param id reads the id from a view */
    protected PublicService(
            PublicRepository<E, String> repository,
            Sorting<E> sorting,
            Function<V, String> id,
            KnownIds knownIds,
            FullTextSearch fullText) {
        this.repository = repository;
        this.sorting = sorting;
        this.id = id;
        this.knownIds = knownIds;
        this.fullText = fullText;
    }

    /** The views of entities, in the order of the entities. */
    protected abstract List<V> views(List<E> found);

    /** The orders that the caller may ask for. */
    protected Sorting<E> sorting() {
        return sorting;
    }

    /** The expression for the names of entities {@code e}; null if they differ by language. */
    protected String name() {
        return null;
    }

    /** The problem for an id without a public record. */
    protected HttpProblem missing(String id) {
        return Problems.notFound();
    }

    /** A page of the public records that meet the filters. */
    public Page<V> list(FilterParameters filter, TextPageParameters page) {
        return list(FilterCriteria.NONE, filter, page);
    }

    /** A page of the public records that meet the filters and belong to the record that the list's address names. */
    protected Page<V> list(FilterCriteria scope, FilterParameters filter, TextPageParameters page) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        String text = page.text(values, fullText);
        FilterCriteria criteria = filter.read(scope, values, knownIds);
        PageRequest<E> request = page.read(values, sorting());
        List<String> found = text == null ? null : fullText.find(collection(), text, values);
        values.faults().throwIfAny();
        QueryConditions conditions = repository.conditions(criteria);
        if (found == null) {
            return repository.page(conditions, request).map(this::views);
        }
        if (request.isRanked() || found.isEmpty()) {
            return request.of(repository.among(found, conditions)).map(this::inOrder);
        }
        return repository.page(conditions.and("e.id in ?", found), request).map(this::views);
    }

    /**
     * Conditions on an entity {@code e} for the records that the caller may see and that match both filters and words; for lists with an
     * order of their own.
     *
     * @param q the words; null for any
     * @param values collects errors in filters and words, and throws them here
     * @return supplies new conditions on each call, within a transaction
     */
    public Supplier<QueryConditions> meeting(FilterParameters filter, List<String> q, ParameterValues values) {
        String text = fullText.read(values, "q", q);
        List<String> found = text == null ? null : fullText.find(collection(), text, values);
        FilterCriteria criteria = filter.read(values, knownIds);
        values.faults().throwIfAny();
        return () -> repository.conditions(criteria).among("e.id", found);
    }

    private List<V> inOrder(List<String> ids) {
        Map<String, V> views = views(ids);
        return ids.stream().filter(views::containsKey).map(views::get).toList();
    }

    /**
     * The view of the record with this id. Throws the problem of its tombstone (410) if it was retracted, otherwise 404 if it is not
     * public.
     */
    public V get(String id) {
        return views(repository.findPublic(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> missing(id));
    }

    @Override
    public Set<String> known(Collection<String> ids) {
        return repository.known(ids);
    }

    @Override
    public Map<String, V> views(Collection<String> ids) {
        Map<String, V> views = new LinkedHashMap<>();
        views(repository.findPublic(ids)).forEach(view -> views.put(id.apply(view), view));
        return views;
    }

    @Override
    public Optional<Map<String, String>> names(Collection<String> ids) {
        return Optional.ofNullable(name()).map(name -> repository.names(ids, name));
    }
}
