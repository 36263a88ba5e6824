package org.disclosures.editorial.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.disclosures.access.Publishable;
import org.disclosures.editorial.change.DatasetChange;
import org.disclosures.vocabulary.PublicationState;
import org.hibernate.Session;

/** Takes the steps of reports and claims on their way to the public, and keeps who took them, when and why. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TransitionSteps {

    private final Workflow workflow;
    private final PublicationMoments publishing;
    private final Contributions contributions;
    private final Session session;

    TransitionSteps(Workflow workflow, PublicationMoments publishing, Contributions contributions, Session session) {
        this.workflow = workflow;
        this.publishing = publishing;
        this.contributions = contributions;
        this.session = session;
    }

    /**
     * Makes a step that the workflow allows.
     *
     * @param embargoUntil end of the embargo after the step; null for none
     * @param note public note of a retraction; null for other steps
     */
    public void make(
            Publishable item,
            PublicationState to,
            Instant embargoUntil,
            String note,
            String reason,
            DatasetChange change) {
        take(item, to, embargoUntil, note, reason, change);
    }

    Transition take(
            Publishable item,
            PublicationState to,
            Instant embargoUntil,
            String note,
            String reason,
            DatasetChange change) {
        PublicationState from = item.publication().state();
        attribute(item, to, change);
        if (to == PublicationState.RETRACTED) {
            publishing.retract(item, note.strip(), change).forEach(claim -> {
                attribute(claim, PublicationState.DRAFT, change);
                keep(claim, PublicationState.PUBLISHED, reason, change);
            });
        } else {
            publishing.move(item, item.publication().moved(to, embargoUntil), change);
        }
        return keep(item, from, reason, change);
    }

    private void attribute(Publishable item, PublicationState to, DatasetChange change) {
        item.attribute(workflow.authorship(item, to, change));
        switch (to) {
            case IN_REVIEW -> contributions.submitted(item);
            case DRAFT -> contributions.returned(item);
            case PUBLISHED -> contributions.approved(item);
            case RETRACTED -> {}
        }
    }

    private Transition keep(Publishable item, PublicationState from, String reason, DatasetChange change) {
        Transition transition = new Transition(item, from, change.moment(), change.by(), reason.strip());
        session.persist(transition);
        return transition;
    }
}
