/** The contract that the service publishes: OpenAPI 3.1, at {@code /openapi} and in {@code openapi/openapi.yaml}. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Surveillance Disclosures",
                        version = "1",
                        summary = "Attributed, qualified claims about alleged spyware targeting",
                        description = """
                                Every claim in this dataset was made by a source. It is served with its attribution (the original
                                source and those that relayed it), the report and the place in it, the evidence level, and the figure
                                as the source put it. “At least 65” is never 65, being on a list is not being infected, and an alleged
                                client is only alleged.

                                Numbers for targets, categories, countries and sources are minimums derived from the figures of
                                published claims, always with the claims on which they rest. Figures may overlap, so they are never
                                added into a total.

                                Labels and texts come in English, French, Spanish, German and Arabic, as `Accept-Language` requests.
                                Several values of one filter mean “or”, different filters mean “and”. An unknown parameter or value
                                returns 400 with the allowed ones. Lists are paged: follow `page.next`, or the `Link` header, until
                                there is none. Errors are problem documents (RFC 9457) whose `type` is the address of their explanation.""",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        servers = @Server(url = "/", description = "Service that publishes this contract"),
        tags = {
            @Tag(name = "Claims", description = "Claims, with their attribution and evidence level"),
            @Tag(name = "Reports", description = "Published documents that make the claims"),
            @Tag(name = "Disclosures", description = "Leaks and investigations to which reports belong"),
            @Tag(name = "Sources", description = "Original sources, and those that relayed them"),
            @Tag(name = "Targets", description = "People and groups allegedly targeted"),
            @Tag(name = "Categories", description = "Categories of alleged target, with minimum numbers"),
            @Tag(name = "Countries", description = "Countries named in claims, and in what role"),
            @Tag(name = "Regions", description = "Areas, as sources named them"),
            @Tag(name = "Organisations", description = "Vendors, employers, news outlets, consortia"),
            @Tag(name = "Technologies", description = "Spyware products"),
            @Tag(name = "Feeds", description = "Latest publications, corrections and retractions, for feed readers"),
            @Tag(name = "Pages", description = "Pages about claims, to read and to link to"),
            @Tag(name = "Changes", description = "Public changes, to follow by polling"),
            @Tag(name = "Statistics", description = "Minimum numbers derived from published claims"),
            @Tag(name = "Charts", description = "Charts of claims and minimum numbers, and embedding them elsewhere"),
            @Tag(name = "Access", description = "Tokens, for admins"),
            @Tag(name = "Webhooks", description = "Notification of receivers about public changes, for editors"),
            @Tag(name = "Audit", description = "Log of actions with time, actor and reason, for admins"),
            @Tag(
                    name = "Search",
                    description = "Full-text search over all public records, facets, and suggestions of names"),
            @Tag(name = "Reconciliation", description = "Matching of names to records, for OpenRefine and others"),
            @Tag(
                    name = "Workflow",
                    description = "Workflow of reports and claims from draft to published, for the desk"),
            @Tag(name = "Import and export", description = "Import and export of the whole dataset, for editors"),
            @Tag(name = "Service", description = "Service information: index, vocabularies, problem types")
        })
package org.disclosures.http.contract;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
