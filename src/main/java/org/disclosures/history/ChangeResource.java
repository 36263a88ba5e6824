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
            summary = "List public changes",
            description = "Every public change in one order, oldest first: publications of claims and reports (at the "
                    + "end of their embargo, if any), corrections, retractions, and changes of the records that "
                    + "they refer to. Request the next changes with `page.next` as `since`, at once while "
                    + "`page.more` is true: no change is missed or repeated, however long you wait. The response "
                    + "is the same for every caller. A page may hold fewer items than its limit, because records "
                    + "hidden since are left out.")
    public Following<PublicChangeView> list(@BeanParam ChangeFilter filter, @BeanParam FollowingParameters page) {
        return changes.list(filter, page);
    }
}
