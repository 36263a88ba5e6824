package org.disclosures.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.QueryConditions;

/** Audit entries. */
@ApplicationScoped
class AuditEntryRepository implements PanacheRepositoryBase<AuditEntry, Long> {

    Page<AuditEntry> page(QueryConditions conditions, PageRequest<AuditEntry> request) {
        return request.fetch(getSession(), "e", conditions);
    }

    /** The first entries after a number, in order. */
    List<AuditEntry> after(long number, int most) {
        return find("number > ?1", Sort.by("number"), number).page(0, most).list();
    }
}
