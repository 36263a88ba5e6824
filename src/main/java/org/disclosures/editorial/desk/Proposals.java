package org.disclosures.editorial.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.disclosures.access.PersonIdentities;
import org.disclosures.audit.Audit;
import org.disclosures.http.problem.ProblemType;
import org.disclosures.vocabulary.AuditAction;
import org.hibernate.Session;

/** Takes in the changes that wait for a second editor, where the two editors' rule holds. */
@ApplicationScoped
class Proposals {

    private final EditorialConfig config;
    private final Session session;
    private final Audit audit;
    private final PersonIdentities persons;
    private final ObjectMapper json;
    private final Clock clock;

    /** Ends an edit that was not carried out but proposed; everything but the proposal is undone. */
    static final class ChangeProposedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ProposalView proposal;

        private ChangeProposedException(ProposalView proposal) {
            super("A second editor has to approve this", null, false, false);
            this.proposal = proposal;
        }

        ProposalView proposal() {
            return proposal;
        }
    }

    Proposals(
            EditorialConfig config,
            Session session,
            Audit audit,
            PersonIdentities persons,
            ObjectMapper json,
            Clock clock) {
        this.config = config;
        this.session = session;
        this.audit = audit;
        this.persons = persons;
        this.json = json;
        this.clock = clock;
    }

    /** True if a change of a public record waits for a second editor. */
    boolean needed() {
        return config.twoEditors();
    }

    /**
     * Stores a checked change in a transaction of its own, since that of the check is rolled back.
     *
     * @return the exception to end the edit with
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ChangeProposedException propose(String collection, String id, int version, Object body) {
        boolean waiting = session.createSelectionQuery(
                                "select 1 from Proposal p where p.collection = :collection and p.subject = :id",
                                Integer.class)
                        .setParameter("collection", collection)
                        .setParameter("id", id)
                        .uniqueResult()
                != null;
        if (waiting) {
            throw ProblemType.CONFLICT
                    .with("Another change to this record awaits approval; have it approved or dismissed first.")
                    .build();
        }
        return add(collection, id, version, body);
    }

    /** Stores a checked change in the current transaction. */
    ChangeProposedException add(String collection, String id, int version, Object body) {
        try {
            Proposal proposal = new Proposal(
                    collection,
                    id,
                    version,
                    json.writeValueAsString(body),
                    audit.actor(),
                    persons.caller(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            session.persist(proposal);
            session.flush();
            audit.record(AuditAction.CORRECTION_PROPOSED, EditTransaction.subject(collection, id), null, null);
            return new ChangeProposedException(ProposalView.of(proposal, json.readTree(proposal.body())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
