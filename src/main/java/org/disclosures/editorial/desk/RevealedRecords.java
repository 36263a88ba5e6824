package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.disclosures.access.Publishable;
import org.disclosures.claim.Claim;
import org.disclosures.claim.Placeholders;
import org.disclosures.history.Recorded;
import org.disclosures.report.Report;
import org.hibernate.Session;

/** Finds the records that become public with reports and claims because these refer to them, directly or through others. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RevealedRecords {

    private static final int AT_ONCE = 500;

    /** A query for the ids of records referred to by others, whose ids are its parameter {@code ids}. */
    private record Reference(Recorded from, Recorded to, String query) {}

    // Ordered so that each kind leads to the next.
    private static final List<Reference> REFERENCES = List.of(
            new Reference(Recorded.REPORT, Recorded.SOURCE, "select e.publisher.id from Report e where e.id in :ids"),
            new Reference(
                    Recorded.CLAIM, Recorded.SOURCE, "select a.source.id from Attribution a where a.claim.id in :ids"),
            new Reference(
                    Recorded.CLAIM,
                    Recorded.REGION,
                    "select p.region.id from ClaimPlace p where p.claim.id in :ids and p.region is not null"),
            new Reference(
                    Recorded.CLAIM,
                    Recorded.TARGET,
                    "select e.target.id from Claim e where e.id in :ids and e.target is not null"),
            new Reference(
                    Recorded.CLAIM,
                    Recorded.TECHNOLOGY,
                    "select e.technology.id from Claim e where e.id in :ids and e.technology is not null"),
            new Reference(
                    Recorded.TARGET,
                    Recorded.CATEGORY,
                    "select e.category.id from AllegedTarget e where e.id in :ids and e.category is not null"),
            new Reference(
                    Recorded.TARGET,
                    Recorded.ORGANISATION,
                    "select o.id from AllegedTarget e join e.affiliations o where e.id in :ids"),
            new Reference(
                    Recorded.SOURCE,
                    Recorded.ORGANISATION,
                    "select e.organisation.id from Source e where e.id in :ids and e.organisation is not null"),
            new Reference(
                    Recorded.TECHNOLOGY,
                    Recorded.ORGANISATION,
                    "select e.vendor.id from Technology e where e.id in :ids and e.vendor is not null"));

    private final Session session;

    RevealedRecords(Session session) {
        this.session = session;
    }

    /**
     * The records that become public with reports and claims: records that they refer to, and claims that are published already and wait
     * for a report among these. Countries have no author, and consortia become public only through other records.
     */
    Map<Recorded, Set<Object>> with(Collection<? extends Publishable> items) {
        Map<Recorded, Set<Object>> found = new EnumMap<>(Recorded.class);
        List<Claim> claims = new ArrayList<>();
        for (Publishable item : items) {
            if (item instanceof Report report) {
                add(found, Recorded.REPORT, Stream.of(report.id()));
                claims.addAll(session.createSelectionQuery(
                                "from Claim c where c.reportId = :report and c.publication.state = PUBLISHED",
                                Claim.class)
                        .setParameter("report", report.id())
                        .getResultList());
            } else {
                claims.add((Claim) item);
            }
        }
        add(found, Recorded.CLAIM, claims.stream().map(Claim::id));
        add(found, Recorded.TARGET, claims.stream().flatMap(claim -> Placeholders.others(claim.statement()).stream()));
        follow(found);
        return found;
    }

    /** The records that become public with a record. */
    Map<Recorded, Set<Object>> beside(Recorded kind, Object id) {
        Map<Recorded, Set<Object>> found = new EnumMap<>(Recorded.class);
        add(found, kind, Stream.of(id));
        follow(found);
        found.get(kind).remove(id);
        return found;
    }

    private void follow(Map<Recorded, Set<Object>> found) {
        for (Reference reference : REFERENCES) {
            List<Object> from = new ArrayList<>(found.getOrDefault(reference.from(), Set.of()));
            for (int at = 0; at < from.size(); at += AT_ONCE) {
                add(
                        found,
                        reference.to(),
                        session.createSelectionQuery(reference.query(), String.class)
                                .setParameterList("ids", from.subList(at, Math.min(from.size(), at + AT_ONCE)))
                                .getResultStream());
            }
        }
    }

    private static void add(Map<Recorded, Set<Object>> found, Recorded kind, Stream<?> ids) {
        Set<Object> of = found.computeIfAbsent(kind, any -> new LinkedHashSet<>());
        ids.forEach(of::add);
    }
}
