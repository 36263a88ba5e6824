package org.disclosures.index;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.disclosures.history.Revisions;
import org.disclosures.http.Api;
import org.disclosures.http.language.Language;
import org.disclosures.http.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The index of the API. */
@Path(Api.BASE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service")
public class IndexResource {

    private static final List<IndexView.IndexLink> LINKS = List.of(
            link("claims", "Claims, with their attribution and evidence level"),
            link("reports", "Published documents that make the claims"),
            link("disclosures", "Leaks and investigations to which reports belong"),
            link("sources", "Original sources, and those that relayed them"),
            link("targets", "People and groups allegedly targeted"),
            link("categories", "Categories of alleged target, with minimum numbers"),
            link("countries", "Countries named in claims, and in what role"),
            link("regions", "Areas, as sources named them"),
            link("organisations", "Vendors, employers, news outlets, consortia"),
            link("technologies", "Spyware products"),
            new IndexView.IndexLink(
                    "claim-facets", Api.BASE + "/claims/facets", "Numbers of claims, by their properties"),
            new IndexView.IndexLink(
                    "target-facets",
                    Api.BASE + "/targets/facets",
                    "Numbers of claims, by the properties of their targets"),
            new IndexView.IndexLink(
                    "statistics", Api.BASE + "/statistics/targets", "Minimum numbers of alleged targets"),
            new IndexView.IndexLink(
                    "permalink",
                    Api.PERMALINKS + "/{id}",
                    "Page of a claim, to read and to link to, by the claim’s id"),
            feed("claims", "Latest published or corrected claims, in Atom"),
            feed("reports", "Latest published or corrected reports, in Atom"),
            feed("corrections", "Latest corrections and retractions, in Atom"),
            link("charts", "Charts of claims and minimum numbers, as pictures and in words"),
            link("changes", "Public changes, to follow by polling"),
            new IndexView.IndexLink(
                    "reconciliation", Api.RECONCILIATION, "Reconciliation of names with records, for OpenRefine"),
            link("vocabularies", "Controlled vocabularies, with labels"),
            new IndexView.IndexLink(
                    "csv-metadata", Api.BASE + "/claims.csv-metadata.json", "Metadata of CSV files of claims"),
            new IndexView.IndexLink("dataset", Api.BASE + "/dataset.zip", "All public data, as one Data Package"),
            new IndexView.IndexLink("context", Api.BASE + "/context.jsonld", "JSON-LD context"),
            new IndexView.IndexLink("service-desc", "/openapi", "API contract, OpenAPI 3.1"),
            new IndexView.IndexLink("service-doc", "/swagger-ui", "API contract, to read and try out"),
            new IndexView.IndexLink("problems", ProblemType.PATH, "Problem types"));

    private final Revisions revisions;

    IndexResource(Revisions revisions) {
        this.revisions = revisions;
    }

    @GET
    @Operation(
            operationId = "getIndex",
            summary = "Read the index",
            description = "Links to every resource, and facts about the dataset.")
    public IndexView get() {
        return new IndexView(
                "Surveillance Disclosures",
                "Attributed, qualified claims about alleged spyware targeting, each with its source and evidence "
                        + "level.",
                revisions.current(),
                Language.SERVED.stream().map(Locale::toLanguageTag).toList(),
                LINKS);
    }

    private static IndexView.IndexLink feed(String what, String title) {
        return new IndexView.IndexLink(what + "-feed", Api.BASE + "/feeds/" + what + ".atom", title);
    }

    private static IndexView.IndexLink link(String collection, String title) {
        return new IndexView.IndexLink(collection, Api.BASE + "/" + collection, title);
    }
}
