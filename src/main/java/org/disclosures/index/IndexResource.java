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

    private static final List<IndexView.Link> LINKS = List.of(
            link("claims", "What was claimed, by whom and how surely"),
            link("reports", "The documents that make the claims"),
            link("sources", "Who said it, and who passed it on"),
            link("targets", "Whom claims say was targeted"),
            link("categories", "Categories of alleged target, with bounds"),
            link("countries", "Countries, and what claims say in which they are named"),
            link("regions", "Areas as sources named them"),
            link("organisations", "Vendors, employers, outlets, consortia"),
            link("technologies", "Spyware products"),
            new IndexView.Link(
                    "claim-facets", Api.BASE + "/claims/facets", "How many claims there are, by what they say"),
            new IndexView.Link(
                    "target-facets", Api.BASE + "/targets/facets", "How many claims there are about which targets"),
            new IndexView.Link("statistics", Api.BASE + "/statistics/targets", "Bounds on how many were targeted"),
            new IndexView.Link(
                    "permalink",
                    Api.PERMALINKS + "/{id}",
                    "A page about a claim, to read and to link to, by the claim’s id"),
            feed("claims", "The claims made public or corrected last, in Atom"),
            feed("reports", "The reports made public or corrected last, in Atom"),
            feed("corrections", "What was corrected or retracted last, in Atom"),
            link("charts", "How claims and bounds look, as pictures and in words"),
            link("changes", "What changed in public, to follow by polling"),
            new IndexView.Link(
                    "reconciliation", Api.RECONCILIATION, "Names matched to what is known, as OpenRefine asks"),
            link("vocabularies", "The terms of the wire, with labels"),
            new IndexView.Link(
                    "csv-metadata",
                    Api.BASE + "/claims.csv-metadata.json",
                    "What the columns of CSV files of claims hold"),
            new IndexView.Link("dataset", Api.BASE + "/dataset.zip", "Everything public, as one Data Package"),
            new IndexView.Link("context", Api.BASE + "/context.jsonld", "What the names in JSON-LD mean"),
            new IndexView.Link("service-desc", "/openapi", "The contract, OpenAPI 3.1"),
            new IndexView.Link("service-doc", "/swagger-ui", "The contract to read and try"),
            new IndexView.Link("problems", ProblemType.PATH, "The kinds of problem the service reports"));

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
                "Attributed, qualified claims about spyware targeting: each says who said it and how sure they were.",
                revisions.current(),
                Language.SERVED.stream().map(Locale::toLanguageTag).toList(),
                LINKS);
    }

    private static IndexView.Link feed(String what, String title) {
        return new IndexView.Link(what + "-feed", Api.BASE + "/feeds/" + what + ".atom", title);
    }

    private static IndexView.Link link(String collection, String title) {
        return new IndexView.Link(collection, Api.BASE + "/" + collection, title);
    }
}
