package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.disclosures.access.PersonIdentities;
import org.disclosures.access.Publishable;
import org.disclosures.claim.Claim;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.report.Report;
import org.hibernate.Session;

/**
 * Records who wrote or submitted content that nobody else has approved yet, so that nobody approves their own work. Records are kept even
 * while the two editors' rule is off, since it may be turned on when drafts exist.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Contributions {

    private static final int AT_ONCE = 500;

    private final Session session;
    private final PersonIdentities persons;
    private final CatalogueVisibility sight;
    private final RevealedRecords revealed;

    Contributions(Session session, PersonIdentities persons, CatalogueVisibility sight, RevealedRecords revealed) {
        this.session = session;
        this.persons = persons;
        this.sight = sight;
        this.revealed = revealed;
    }

    /** Notes the caller as author of the unpublished content in a change, which has been flushed. */
    public void note(DatasetChange change) {
        String person = persons.caller();
        if (person == null) {
            return;
        }
        change.authored()
                .forEach((kind, ids) -> inChunks(ids, chunk -> {
                    List<?> open = open(kind, chunk);
                    if (kind == RecordKinds.CLAIM) {
                        inherit(open);
                    }
                    Set<String> subjects = subjects(open);
                    subjects.removeAll(session.createSelectionQuery(
                                    "select c.subject from Contribution c where c.collection = :collection"
                                            + " and c.subject in :subjects and c.person = :person and not c.submitted",
                                    String.class)
                            .setParameter("collection", kind.collection())
                            .setParameterList("subjects", subjects)
                            .setParameter("person", person)
                            .getResultList());
                    List<Contribution> made = subjects.stream()
                            .map(subject -> new Contribution(kind.collection(), subject, person, false))
                            .toList();
                    made.forEach(session::persist);
                    session.flush();
                    made.forEach(session::detach);
                }));
    }

    /** Notes that the caller submits a draft. */
    void submitted(Publishable item) {
        String person = persons.caller();
        if (person != null) {
            session.persist(new Contribution(kind(item).collection(), subject(item), person, true));
        }
    }

    /** Notes that something is a draft again, which nobody has submitted. */
    void returned(Publishable item) {
        session.createMutationQuery("delete from Contribution c where c.collection = :collection"
                        + " and c.subject = :subject and c.submitted")
                .setParameter("collection", kind(item).collection())
                .setParameter("subject", subject(item))
                .executeUpdate();
    }

    /** Notes that the caller publishes something, and thereby approves it. */
    void approved(Publishable item) {
        forget(kind(item), List.of(subject(item)));
    }

    /** Notes the caller's approval of everything that becomes public with published records. */
    void approvedWith(Collection<? extends Publishable> items) {
        forget(revealed.with(items));
    }

    /** Notes the caller's approval of everything that a record refers to. */
    void approvedBeside(RecordKind kind, Object id) {
        forget(revealed.beside(kind, id));
    }

    /**
     * Lets a caller proceed who contributed neither to the records to be published nor to those that would become public with them; 409 for
     * others.
     */
    void requireOthers(Collection<? extends Publishable> items) {
        requireOthers(RecordKinds.REPORT, ids(items, Report.class));
        requireOthers(RecordKinds.CLAIM, ids(items, Claim.class));
        revealed.with(items).forEach(this::requireOthers);
    }

    /** Requires another editor for the records that a changed record refers to now. */
    void requireOthersBeside(RecordKind kind, Object id) {
        revealed.beside(kind, id).forEach(this::requireOthers);
    }

    /** Keeps the authors of a deleted record, in case it is created again. */
    void deleted(Publishable item) {
        returned(item);
        if (item instanceof Claim claim) {
            rename(subject(claim), named(claim.report().id(), claim.key()));
        }
    }

    private void requireOthers(RecordKind kind, Collection<?> ids) {
        String person = persons.caller();
        inChunks(
                ids,
                chunk -> session
                        .createSelectionQuery(
                                "select distinct c.subject from Contribution c where c.collection = :collection"
                                        + " and c.subject in :subjects and c.person = :person order by c.subject",
                                String.class)
                        .setParameter("collection", kind.collection())
                        .setParameterList("subjects", subjects(chunk))
                        .setParameter("person", person)
                        .setMaxResults(1)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .ifPresent(subject -> {
                            throw ProblemType.CONFLICT
                                    .with(
                                            "You wrote or submitted "
                                                    + EditTransaction.subject(kind.collection(), subject)
                                                    + ", which this step would publish, so you cannot take it; ask another editor.")
                                    .build();
                        }));
    }

    // Drafts, records in review, and records that nothing published refers to.
    private List<?> open(RecordKind kind, List<?> ids) {
        return kind.isPublishable()
                ? session.createSelectionQuery(
                                "select e.id from " + kind.entity()
                                        + " e where e.id in :ids and e.publication.state in (DRAFT, IN_REVIEW)",
                                Object.class)
                        .setParameterList("ids", ids)
                        .getResultList()
                : sight.unpublished(kind, ids);
    }

    // A claim that was deleted and created again is still the work of those who wrote it first.
    private void inherit(List<?> claims) {
        session.createSelectionQuery(
                        "select c.id, c.reportId, c.key from Claim c where c.id in :ids and exists (select 1 from"
                                + " Contribution k where k.collection = 'claims' and k.subject = concat(c.reportId, '/', c.key))",
                        Object[].class)
                .setParameterList("ids", claims)
                .getResultList()
                .forEach(claim -> rename(named((String) claim[1], (String) claim[2]), claim[0].toString()));
    }

    private void rename(String before, String after) {
        session.createMutationQuery("update Contribution c set c.subject = :after"
                        + " where c.collection = 'claims' and c.subject = :before")
                .setParameter("after", after)
                .setParameter("before", before)
                .executeUpdate();
    }

    private void forget(Map<RecordKind, Set<Object>> records) {
        records.forEach((kind, ids) -> inChunks(ids, chunk -> forget(kind, subjects(chunk))));
    }

    private void forget(RecordKind kind, Collection<String> subjects) {
        session.createMutationQuery(
                        "delete from Contribution c where c.collection = :collection and c.subject in :subjects")
                .setParameter("collection", kind.collection())
                .setParameterList("subjects", subjects)
                .executeUpdate();
    }

    private static <T> void inChunks(Collection<T> all, Consumer<List<T>> work) {
        List<T> list = new ArrayList<>(all);
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            work.accept(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
    }

    private static List<Object> ids(Collection<? extends Publishable> items, Class<?> type) {
        return items.stream()
                .filter(type::isInstance)
                .<Object>map(Contributions::subject)
                .toList();
    }

    private static Set<String> subjects(Collection<?> ids) {
        Set<String> subjects = new HashSet<>();
        ids.forEach(id -> subjects.add(id.toString()));
        return subjects;
    }

    private static RecordKind kind(Publishable item) {
        return item instanceof Report ? RecordKinds.REPORT : RecordKinds.CLAIM;
    }

    private static String subject(Publishable item) {
        return item.id().toString();
    }

    private static String named(String report, String key) {
        return report + "/" + key;
    }
}
