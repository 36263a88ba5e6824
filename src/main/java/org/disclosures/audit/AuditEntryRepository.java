package org.disclosures.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageRequest;

/** Audit entries. */
@ApplicationScoped
class AuditEntryRepository implements PanacheRepositoryBase<AuditEntry, Long> {

    Page<AuditEntry> page(Conditions conditions, PageRequest<AuditEntry> request) {
        return request.fetch(getSession(), "e", conditions);
    }

    /** The first entries after a number, in order. */
    List<AuditEntry> after(long number, int most) {
        return find("number > ?1", Sort.by("number"), number).page(0, most).list();
    }
}
