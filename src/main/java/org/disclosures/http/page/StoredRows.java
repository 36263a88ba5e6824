package org.disclosures.http.page;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.KeyedPage;
import org.hibernate.query.KeyedResultList;

/** The rows of a query, found by key like its pages, so that it does not matter how many came before. */
final class StoredRows<E> implements ListRows<E> {

    private final Session session;
    private final QueryConditions conditions;
    private final String hql;
    private final Class<E> entity;
    private KeyedPage<E> page;

    /** @param page the first page, whose size is the number of rows read at a time */
    StoredRows(Session session, QueryConditions conditions, String hql, Class<E> entity, KeyedPage<E> page) {
        this.session = session;
        this.conditions = conditions;
        this.hql = hql;
        this.entity = entity;
        this.page = page;
    }

    @Override
    public List<E> next() {
        if (page == null) {
            return List.of();
        }
        // Rows read before are not needed any more, but would be held until the end of the transaction.
        session.clear();
        KeyedResultList<E> found =
                conditions.bind(session.createSelectionQuery(hql, entity)).getKeyedResultList(page);
        page = found.isLastPage() ? null : found.getNextPage();
        return found.getResultList();
    }

    @Override
    public boolean isStored() {
        return true;
    }
}
