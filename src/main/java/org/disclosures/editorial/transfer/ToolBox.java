package org.disclosures.editorial.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import org.disclosures.editorial.desk.Contributions;
import org.disclosures.editorial.desk.Publishing;
import org.disclosures.editorial.desk.Sight;
import org.disclosures.editorial.desk.Steps;
import org.disclosures.editorial.desk.Workflow;
import org.disclosures.history.History;
import org.disclosures.history.PublicEvents;

/** Assembles the collaborators for writing entries. */
@ApplicationScoped
class ToolBox {

    private final Pass.Tools tools;

    ToolBox(
            History history,
            PublicEvents events,
            Publishing publishing,
            Steps steps,
            Sight sight,
            Workflow workflow,
            Contributions contributions) {
        this.tools = new Pass.Tools(history, events, publishing, steps, sight, workflow, contributions);
    }

    Pass.Tools tools() {
        return tools;
    }
}
