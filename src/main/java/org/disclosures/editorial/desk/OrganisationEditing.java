package org.disclosures.editorial.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.disclosures.editorial.change.OrganisationWriter;
import org.disclosures.editorial.entry.OrganisationEntry;
import org.disclosures.history.Recorded;
import org.disclosures.http.condition.MergePatch;
import org.disclosures.http.param.Bodies;
import org.disclosures.source.Organisation;
import org.disclosures.source.OrganisationService;
import org.disclosures.source.OrganisationView;

/** Edits organisations. */
@ApplicationScoped
class OrganisationEditing extends ThingEditing<OrganisationEntry, Organisation, OrganisationView> {

    OrganisationEditing(
            Desk desk,
            Bodies bodies,
            MergePatch patches,
            Proposals proposals,
            ObjectMapper json,
            OrganisationService views) {
        super(
                desk,
                bodies,
                patches,
                proposals,
                json,
                new Things<>(
                        Recorded.ORGANISATION,
                        OrganisationEntry.class,
                        Organisation.class,
                        "organisations",
                        views,
                        OrganisationWriter::entryOf,
                        OrganisationWriter::new,
                        List.of(
                                "select 1 from Source s where s.organisation.id = :id",
                                "select 1 from Technology t where t.vendor.id = :id",
                                "select 1 from AllegedTarget t join t.affiliations a where a.id = :id",
                                "select 1 from Organisation o join o.memberOf m where m.id = :id")));
    }
}
