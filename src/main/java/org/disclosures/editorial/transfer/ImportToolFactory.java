package org.disclosures.editorial.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import org.disclosures.editorial.desk.CatalogueVisibility;
import org.disclosures.editorial.desk.Contributions;
import org.disclosures.editorial.desk.PublicationMoments;
import org.disclosures.editorial.desk.TransitionSteps;
import org.disclosures.editorial.desk.Workflow;
import org.disclosures.history.History;
import org.disclosures.history.PublicEvents;

/** Assembles the collaborators for writing entries. */
@ApplicationScoped
class ImportToolFactory {

    private final ImportPass.ImportTools tools;

    ImportToolFactory(
            History history,
            PublicEvents events,
            PublicationMoments publishing,
            TransitionSteps steps,
            CatalogueVisibility sight,
            Workflow workflow,
            Contributions contributions) {
        this.tools = new ImportPass.ImportTools(history, events, publishing, steps, sight, workflow, contributions);
    }

    ImportPass.ImportTools tools() {
        return tools;
    }
}
