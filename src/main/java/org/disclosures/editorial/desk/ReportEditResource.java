package org.disclosures.editorial.desk;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.editorial.entry.ReportInput;
import org.disclosures.http.EditedRecord;
import org.disclosures.http.LeavesTombstones;
import org.disclosures.report.ReportView;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Writes reports. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
@EditedRecord(name = "Report", one = "a report", draft = "a draft, with its claims and with what else `create` names")
@LeavesTombstones
public class ReportEditResource extends EditResource<ReportInput, ReportView> {

    ReportEditResource(ReportEditing editing) {
        super(editing);
    }
}
