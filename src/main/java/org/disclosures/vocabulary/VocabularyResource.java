package org.disclosures.vocabulary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.disclosures.http.Term;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The controlled vocabularies of the API, with labels for frontends. */
@Path("/v1/vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service")
public class VocabularyResource {

    private static final Map<String, Term[]> VOCABULARIES = new LinkedHashMap<>();

    static {
        VOCABULARIES.put("claim-kind", ClaimKind.values());
        VOCABULARIES.put("assurance", Assurance.values());
        VOCABULARIES.put("basis", Basis.values());
        VOCABULARIES.put("figure-qualifier", FigureQualifier.values());
        VOCABULARIES.put("figure-unit", FigureUnit.values());
        VOCABULARIES.put("target-kind", TargetKind.values());
        VOCABULARIES.put("category-coverage", CategoryCoverage.values());
        VOCABULARIES.put("name-visibility", NameVisibility.values());
        VOCABULARIES.put("name-kind", NameKind.values());
        VOCABULARIES.put("relation-kind", RelationKind.values());
        VOCABULARIES.put("source-kind", SourceKind.values());
        VOCABULARIES.put("organisation-kind", OrganisationKind.values());
        VOCABULARIES.put("technology-kind", TechnologyKind.values());
        VOCABULARIES.put("report-kind", ReportKind.values());
        VOCABULARIES.put("attribution-role", AttributionRole.values());
        VOCABULARIES.put("place-role", PlaceRole.values());
        VOCABULARIES.put("party-role", PartyRole.values());
        VOCABULARIES.put("evidence-kind", EvidenceKind.values());
        VOCABULARIES.put("link-type", LinkType.values());
        VOCABULARIES.put("date-precision", DatePrecision.values());
        VOCABULARIES.put("publication-state", PublicationState.values());
        VOCABULARIES.put("change", Change.values());
        VOCABULARIES.put("role", Role.values());
        VOCABULARIES.put("audit-action", AuditAction.values());
        VOCABULARIES.put("public-event-type", PublicEventType.values());
        VOCABULARIES.put("public-collection", PublicCollection.values());
        VOCABULARIES.put("delivery-state", DeliveryState.values());
        VOCABULARIES.put("resource-type", ResourceType.values());
    }

    private final TermLabels labels;

    VocabularyResource(TermLabels labels) {
        this.labels = labels;
    }

    @GET
    @Operation(
            operationId = "listVocabularies",
            summary = "List the vocabularies",
            description =
                    "Every controlled vocabulary of the API: its codes, with labels and definitions in the caller’s language. "
                            + "Evidence levels are listed from the weakest to the strongest.")
    public List<VocabularyView> list() {
        return VOCABULARIES.entrySet().stream()
                .map(vocabulary -> new VocabularyView(
                        vocabulary.getKey(),
                        Arrays.stream(vocabulary.getValue())
                                .map(term -> new VocabularyView.TermView(
                                        term.code(), labels.of(term), labels.definition(term)))
                                .toList()))
                .toList();
    }
}
