package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.disclosures.access.Publishable;
import org.disclosures.claim.Claim;
import org.disclosures.claim.Placeholders;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.record.RecordReference;
import org.disclosures.report.Report;
import org.hibernate.Session;

/** Finds the records that become public with reports and claims because these refer to them, directly or through others. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RevealedRecords {

    private static final int AT_ONCE = 500;

    private final Session session;

    RevealedRecords(Session session) {
        this.session = session;
    }

    /**
     * The records that become public with reports and claims: records that they refer to, and claims that are published already and wait
     * for a report among these. Countries have no author, and consortia become public only through other records.
     */
    Map<RecordKind, Set<Object>> with(Collection<? extends Publishable> items) {
        Map<RecordKind, Set<Object>> found = new TreeMap<>();
        List<Claim> claims = new ArrayList<>();
        for (Publishable item : items) {
            if (item instanceof Report report) {
                add(found, RecordKinds.REPORT, Stream.of(report.id()));
                claims.addAll(session.createSelectionQuery(
                                "from Claim c where c.reportId = :report and c.publication.state = PUBLISHED",
                                Claim.class)
                        .setParameter("report", report.id())
                        .getResultList());
            } else {
                claims.add((Claim) item);
            }
        }
        add(found, RecordKinds.CLAIM, claims.stream().map(Claim::id));
        add(
                found,
                RecordKinds.TARGET,
                claims.stream().flatMap(claim -> Placeholders.others(claim.statement()).stream()));
        follow(found);
        return found;
    }

    /** The records that become public with a record. */
    Map<RecordKind, Set<Object>> beside(RecordKind kind, Object id) {
        Map<RecordKind, Set<Object>> found = new TreeMap<>();
        add(found, kind, Stream.of(id));
        follow(found);
        found.get(kind).remove(id);
        return found;
    }

    private void follow(Map<RecordKind, Set<Object>> found) {
        for (RecordReference reference : references()) {
            List<Object> from = new ArrayList<>(found.getOrDefault(reference.from(), Set.of()));
            for (int at = 0; at < from.size(); at += AT_ONCE) {
                add(
                        found,
                        reference.to(),
                        session
                                .createSelectionQuery(reference.query(), String.class)
                                .setParameterList("ids", from.subList(at, Math.min(from.size(), at + AT_ONCE)))
                                .getResultList()
                                .stream());
            }
        }
    }

    // Ordered so that each kind leads to the next. A consortium becomes public only through other records.
    private static List<RecordReference> references() {
        List<RecordKind> kinds = new ArrayList<>(RecordKinds.ALL);
        Collections.reverse(kinds);
        return kinds.stream()
                .flatMap(kind -> kind.references().stream())
                .filter(reference -> reference.isToAnotherKind() && reference.to() instanceof CatalogueKind)
                .toList();
    }

    private static void add(Map<RecordKind, Set<Object>> found, RecordKind kind, Stream<?> ids) {
        Set<Object> of = found.computeIfAbsent(kind, any -> new LinkedHashSet<>());
        ids.forEach(of::add);
    }
}
