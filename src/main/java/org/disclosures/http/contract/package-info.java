/** The contract that the service publishes: OpenAPI 3.1, at {@code /openapi} and in {@code openapi/openapi.yaml}. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Surveillance Disclosures",
                        version = "1",
                        summary = "What is known about spyware targeting, as attributed, qualified claims",
                        description = """
                                Every statement here was made by someone, and is served with who said it, who passed it on,
                                where, how sure they were, and with the number as they put it. “At least 65” is never 65,
                                being on a list is never being infected, and an alleged client is alleged.

                                Numbers of targets, categories, countries and sources are bounds that follow from the figures
                                of published claims, always with the claims they rest on. Figures may overlap, so none are
                                added into a total.

                                Labels and wordings come in English, French, Spanish, German and Arabic, by
                                `Accept-Language`. Values of one filter are alternatives, different filters narrow each
                                other, and a parameter or value that is not known is answered with 400 and what is allowed.
                                Lists are read page by page: follow `page.next`, or the `Link` header, until there is none.
                                Problems are RFC 9457 documents whose `type` leads to their meaning.""",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        servers = @Server(url = "/", description = "The service that serves this contract"),
        tags = {
            @Tag(name = "Claims", description = "What was claimed, by whom and how surely"),
            @Tag(name = "Reports", description = "The published documents that make the claims"),
            @Tag(name = "Sources", description = "Who said it, and who passed it on"),
            @Tag(name = "Targets", description = "Whom claims say was targeted"),
            @Tag(name = "Categories", description = "Categories of alleged target, with bounds on how many"),
            @Tag(name = "Countries", description = "Countries, and what they are to the claims that name them"),
            @Tag(name = "Regions", description = "Areas as sources named them"),
            @Tag(name = "Organisations", description = "Vendors, employers, outlets, consortia"),
            @Tag(name = "Technologies", description = "Spyware products"),
            @Tag(name = "Feeds", description = "What was made public, corrected or retracted last, for feed readers"),
            @Tag(name = "Pages", description = "Pages about claims, for people to read and to link to"),
            @Tag(name = "Changes", description = "What changed in public, to follow by polling"),
            @Tag(name = "Statistics", description = "Bounds over published claims"),
            @Tag(name = "Charts", description = "How claims and bounds look, and how to embed that elsewhere"),
            @Tag(name = "Access", description = "Tokens, for admins"),
            @Tag(name = "Webhooks", description = "Who is told of public changes, for editors"),
            @Tag(name = "Audit", description = "What was done, when, by whom and why, for admins"),
            @Tag(
                    name = "Search",
                    description = "Full-text search over every public record, facets, and completion of names"),
            @Tag(name = "Reconciliation", description = "Matching of names to records, for OpenRefine and others"),
            @Tag(name = "Workflow", description = "Steps of reports and claims from draft to published, for the desk"),
            @Tag(name = "Import and export", description = "The whole dataset in and out, for editors"),
            @Tag(name = "Service", description = "The service itself: index, vocabularies, problem types")
        })
package org.disclosures.http.contract;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
