package org.disclosures.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.page.FullText;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.http.param.Values;
import org.disclosures.http.problem.Faults;
import org.disclosures.http.problem.Problems;
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
    private final FullText fullText;

    /** For client proxies. */
    protected PublicService() {
        this(null, null, null, null);
    }

    /** @param id reads the id from a view */
    protected PublicService(
            PublicRepository<E, String> repository, Sorting<E> sorting, Function<V, String> id, FullText fullText) {
        this.repository = repository;
        this.sorting = sorting;
        this.id = id;
        this.fullText = fullText;
    }

    /** The views of entities, in the order of the entities. */
    protected abstract List<V> views(List<E> found);

    /** The problem for an id without a public record. */
    protected HttpProblem missing(String id) {
        return Problems.notFound();
    }

    /**
     * A page of the public records.
     *
     * @param filter adds its conditions, and notes errors in its values
     */
    protected Page<V> list(TextPageParameters page, BiConsumer<Conditions, Values> filter) {
        Values values = new Values(new Faults());
        String text = page.text(values, fullText);
        Conditions conditions = repository.conditions();
        filter.accept(conditions, values);
        PageRequest<E> request = page.read(values, sorting);
        List<String> found = text == null ? null : fullText.find(collection(), text, values);
        values.faults().throwIfAny();
        if (found == null) {
            return repository.page(conditions, request).map(this::views);
        }
        if (request.isRanked() || found.isEmpty()) {
            return request.of(repository.among(found, conditions)).map(this::inOrder);
        }
        return repository.page(conditions.and("e.id in ?", found), request).map(this::views);
    }

    /**
     * Conditions on an entity {@code e} for the records that the caller may see and that match both filter and words; for lists with an
     * order of their own.
     *
     * @param q the words; null for any
     * @param values collects errors in filter and words, and throws them here
     * @param filter adds its conditions
     * @return supplies new conditions on each call, within a transaction
     */
    protected Supplier<Conditions> meeting(List<String> q, Values values, BiConsumer<Conditions, Values> filter) {
        String text = fullText.read(values, "q", q);
        List<String> found = text == null ? null : fullText.find(collection(), text, values);
        filter.accept(repository.conditions(), values);
        values.faults().throwIfAny();
        return () -> {
            Conditions conditions = repository.conditions();
            filter.accept(conditions, values);
            return conditions.among("e.id", found);
        };
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
}
