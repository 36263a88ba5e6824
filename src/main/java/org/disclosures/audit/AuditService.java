package org.disclosures.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;

/** Reads, exports and verifies the audit log. */
@ApplicationScoped
public class AuditService {

    private static final Sorting<AuditEntry> SORTING =
            Sorting.byNumber(AuditEntry.class, "number", "-number", SortField.of("at"));

    private final AuditEntryRepository entries;
    private final AuditChain chain;
    private final AuditEntryAssembler views;
    private final ObjectMapper json;

    AuditService(AuditEntryRepository entries, AuditChain chain, AuditEntryAssembler views, ObjectMapper json) {
        this.entries = entries;
        this.chain = chain;
        this.views = views;
        this.json = json;
    }

    /** A page of entries. */
    @Transactional
    public Page<AuditEntryView> list(AuditEntryFilter filter, PageParameters page) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        QueryConditions conditions = new QueryConditions();
        filter.addTo(conditions, values);
        PageRequest<AuditEntry> request = page.read(values, SORTING);
        return entries.page(conditions, request)
                .map(found -> found.stream().map(views::view).toList());
    }

    /** Checks that every entry is as it was written, and that none is missing. */
    public AuditVerificationView verify() {
        AuditChainCheck check = new AuditChainCheck();
        AuditHead head;
        List<AuditEntry> some;
        // Entries may be appended meanwhile. The entries that a head counts exist when it is read, so the head read
        // before the last batch has to agree.
        do {
            head = chain.head();
            some = chain.after(check.last());
            some.forEach(check::take);
        } while (!some.isEmpty());
        return check.end(head);
    }

    /** Writes every entry as a line of JSON, in order. */
    public void export(OutputStream lines) throws IOException {
        long last = AuditChain.BEFORE_ALL;
        List<AuditEntry> some = chain.after(last);
        while (!some.isEmpty()) {
            for (AuditEntry entry : some) {
                lines.write(json.writeValueAsBytes(views.view(entry)));
                lines.write('\n');
                last = entry.number();
            }
            some = chain.after(last);
        }
    }
}
