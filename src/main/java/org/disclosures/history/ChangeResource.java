package org.disclosures.history;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.http.page.Following;
import org.disclosures.http.page.FollowingParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Public changes of the dataset. */
@Path("/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
public class ChangeResource {

    private final ChangeService changes;

    ChangeResource(ChangeService changes) {
        this.changes = changes;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "List what changed",
            description = "Every change that the public saw, in one order, oldest first: claims and reports published,"
                    + " when their embargo ended if they had one, corrected and retracted, and changes of the things that"
                    + " they speak of. Ask again with `page.next` as `since`, at once while `page.more` says so: no change"
                    + " is missed and none comes twice, whenever you go on. The answer is the same whoever asks. A page may"
                    + " have fewer items than it might, since what is hidden by now is left out.")
    public Following<PublicChangeView> list(@BeanParam ChangeFilter filter, @BeanParam FollowingParameters page) {
        return changes.list(filter, page);
    }
}
