package org.disclosures.editorial.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import org.disclosures.access.PersonIdentities;
import org.disclosures.audit.Audit;
import org.disclosures.http.Reference;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.vocabulary.AuditAction;
import org.hibernate.Session;

/** Shows, approves and dismisses proposed changes. */
@ApplicationScoped
@Transactional
public class ProposalService {

    private static final Sorting<Proposal> SORTING =
            Sorting.byUuid(Proposal.class, "proposedAt", SortField.of("proposedAt"));

    private final Session session;
    private final Instance<CollectionEditing<?, ?>> publishable;
    private final CatalogueEditings catalogue;
    private final EditTransaction desk;
    private final Audit audit;
    private final PersonIdentities persons;
    private final ObjectMapper json;

    ProposalService(
            Session session,
            Instance<CollectionEditing<?, ?>> publishable,
            CatalogueEditings catalogue,
            EditTransaction desk,
            Audit audit,
            PersonIdentities persons,
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
        ParameterValues values = new ParameterValues(new RequestErrors());
        PageRequest<Proposal> request = page.read(values, SORTING);
        QueryConditions all = new QueryConditions().and("1 = 1");
        return request.fetch(session, "e", all)
                .map(found -> found.stream().map(this::view).toList());
    }

    /** The proposal of an id; 404 if there is none. */
    public ProposalView get(String id) {
        return view(find(id));
    }

    /** Carries out a proposal; 409 for its author, 412 if the record has changed since. */
    public EditResult<Reference> approve(String id) throws JsonProcessingException {
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
        EditResult<?> edited = Stream.concat(publishable.stream(), catalogue.all().stream())
                .filter(collection -> collection.collection().equals(proposal.collection()))
                .findFirst()
                .orElseThrow()
                .approve(proposal.subject(), proposal.version(), proposal.body());
        // Withholding a name may have changed the id.
        String now = edited.href().substring(edited.href().lastIndexOf('/') + 1);
        return EditResult.of(edited.href(), edited.version(), Reference.to(proposal.collection(), now, now));
    }

    /** Dismisses a proposal. */
    public void dismiss(String id) {
        desk.lock();
        Proposal proposal = find(id);
        session.remove(proposal);
        session.flush();
        audit.record(
                AuditAction.CORRECTION_DISMISSED,
                EditTransaction.subject(proposal.collection(), proposal.subject()),
                null,
                null);
    }

    private Proposal find(String id) {
        return desk.find(Proposal.class, ParameterValues.uuid(id), Problems::notFound);
    }

    private ProposalView view(Proposal proposal) {
        try {
            return ProposalView.of(proposal, json.readTree(proposal.body()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
