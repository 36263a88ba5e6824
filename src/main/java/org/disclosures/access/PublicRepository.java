package org.disclosures.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.page.ListRows;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.QueryConditions;
import org.hibernate.query.SelectionQuery;

/**
 * A repository whose every read goes through {@link Visibility}, so that it finds only public records. Conditions name the entity
 * {@code e}.
 */
public abstract class PublicRepository<E, I> implements PanacheRepositoryBase<E, I> {

    /** The alias of the entity in conditions. */
    public static final String ALIAS = "e";

    private final Class<E> entity;
    private final Visibility visibility;
    private final UnaryOperator<String> rule;

    /** For client proxies. */
    protected PublicRepository() {
        this(null, null, null);
    }

    /** @param rule the visibility rule of the entity: takes an alias, returns a condition */
    protected PublicRepository(Class<E> entity, Visibility visibility, UnaryOperator<String> rule) {
        this.entity = entity;
        this.visibility = visibility;
        this.rule = rule;
    }

    /** Starts the conditions of a query with the visibility rule. */
    public QueryConditions conditions() {
        return visibility.conditions().and(rule.apply(ALIAS));
    }

    /** Starts the conditions of a query with the visibility rule and criteria. */
    public QueryConditions conditions(FilterCriteria criteria) {
        QueryConditions conditions = conditions();
        criteria.addTo(conditions, visibility);
        return conditions;
    }

    /** A page of the public records that meet the conditions. */
    public Page<E> page(QueryConditions conditions, PageRequest<E> request) {
        return request.fetch(getSession(), ALIAS, conditions);
    }

    /** Everything that is public and meets the conditions, in the order of a request, as {@link PageRequest#rows} reads it. */
    public ListRows<E> rows(QueryConditions conditions, PageRequest<E> request) {
        return request.rows(getSession(), ALIAS, conditions);
    }

    /** The entity with this id; empty if there is none or the public may not see it. */
    public Optional<E> findPublic(I id) {
        return select("select e from", conditions().and("e.id = ?", id), "", entity)
                .uniqueResultOptional();
    }

    /** The entities with these ids, without those that are not public. */
    public List<E> findPublic(Collection<I> ids) {
        return ids.isEmpty()
                ? List.of()
                : select("select e from", conditions().and("e.id in ?", ids), "", entity)
                        .getResultList();
    }

    /** The ids that are public among the given ones. */
    public Set<I> known(Collection<I> ids) {
        return new HashSet<>(ids(conditions().and("e.id in ?", ids), ids.size()));
    }

    /**
     * The names of the public records among these ids, by id.
     *
     * @param name the expression for the name of an entity {@code e}
     */
    public Map<String, String> names(Collection<I> ids, String name) {
        return ids.isEmpty()
                ? Map.of()
                : select("select e.id, " + name + " from", conditions().and("e.id in ?", ids), "", Object[].class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> row[0].toString(), row -> (String) row[1]));
    }

    /** The ids that meet the conditions among the given ones, in the given order. */
    public List<I> among(List<I> ids, QueryConditions conditions) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<I> met = new HashSet<>(ids(conditions.and("e.id in ?", ids), ids.size()));
        return ids.stream().filter(met::contains).toList();
    }

    /** The first public ids in order. */
    public List<I> ids(int most) {
        return ids(conditions(), most);
    }

    @SuppressWarnings("unchecked")
    private List<I> ids(QueryConditions conditions, int most) {
        return (List<I>) (List<?>) select("select e.id from", conditions, " order by e.id", Object.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** A query on the records of a page, its parameter {@code page}. */
    protected <R> SelectionQuery<R> ofPage(String hql, Class<R> type, Collection<?> page) {
        return QueryConditions.bind(getSession().createSelectionQuery(hql, type), "page", page);
    }

    private <R> SelectionQuery<R> select(String what, QueryConditions conditions, String order, Class<R> type) {
        String hql = what + " " + entity.getSimpleName() + " e where " + conditions.hql() + order;
        return conditions.bind(getSession().createSelectionQuery(hql, type));
    }
}
