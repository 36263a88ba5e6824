package org.disclosures.editorial.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import org.disclosures.access.Persons;
import org.disclosures.audit.Audit;
import org.disclosures.http.Reference;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.Values;
import org.disclosures.http.problem.Faults;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.Problems;
import org.disclosures.vocabulary.AuditAction;
import org.hibernate.Session;

/** Shows, approves and dismisses proposed changes. */
@ApplicationScoped
@Transactional
public class ProposalService {

    private static final Sorting<Proposal> SORTING =
            Sorting.byUuid(Proposal.class, "proposedAt", SortField.of("proposedAt"));

    private final Session session;
    private final Instance<Proposable> publishable;
    private final CatalogueEditings catalogue;
    private final Desk desk;
    private final Audit audit;
    private final Persons persons;
    private final ObjectMapper json;

    ProposalService(
            Session session,
            Instance<Proposable> publishable,
            CatalogueEditings catalogue,
            Desk desk,
            Audit audit,
            Persons persons,
            ObjectMapper json) {
        this.session = session;
        this.publishable = publishable;
        this.catalogue = catalogue;
        this.desk = desk;
        this.audit = audit;
        this.persons = persons;
        this.json = json;
    }

    /** A page of proposals. */
    public Page<ProposalView> list(PageParameters page) {
        Values values = new Values(new Faults());
        PageRequest<Proposal> request = page.read(values, SORTING);
        Conditions all = new Conditions().and("1 = 1");
        return request.fetch(session, "e", all)
                .map(found -> found.stream().map(this::view).toList());
    }

    /** The proposal of an id; 404 if there is none. */
    public ProposalView get(String id) {
        return view(find(id));
    }

    /** Carries out a proposal; 409 for its author, 412 if the record has changed since. */
    public Edited<Reference> approve(String id) throws JsonProcessingException {
        desk.lock();
        Proposal proposal = find(id);
        if (proposal.proposedBy().equals(audit.actor()) || persons.caller().equals(proposal.person())) {
            throw ProblemType.CONFLICT
                    .with("You proposed this change, so you cannot approve it; ask another editor.")
                    .build();
        }
        session.createMutationQuery("delete from Proposal p where p.id = :id")
                .setParameter("id", proposal.id())
                .executeUpdate();
        Edited<?> edited = Stream.concat(publishable.stream(), catalogue.all().stream())
                .filter(collection -> collection.collection().equals(proposal.collection()))
                .findFirst()
                .orElseThrow()
                .approve(proposal.subject(), proposal.version(), proposal.body());
        // Withholding a name may have changed the id.
        String now = edited.href().substring(edited.href().lastIndexOf('/') + 1);
        return Edited.of(edited.href(), edited.version(), Reference.to(proposal.collection(), now, now));
    }

    /** Dismisses a proposal. */
    public void dismiss(String id) {
        desk.lock();
        Proposal proposal = find(id);
        session.remove(proposal);
        session.flush();
        audit.record(
                AuditAction.CORRECTION_DISMISSED, Desk.subject(proposal.collection(), proposal.subject()), null, null);
    }

    private Proposal find(String id) {
        return desk.find(Proposal.class, Values.uuid(id), Problems::notFound);
    }

    private ProposalView view(Proposal proposal) {
        try {
            return ProposalView.of(proposal, json.readTree(proposal.body()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
