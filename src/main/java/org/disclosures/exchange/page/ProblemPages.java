package org.disclosures.exchange.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.disclosures.exchange.ExchangeConfig;
import org.disclosures.http.Api;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells problems with pages as pages, in the caller's language, to those who say that they take HTML. */
public class ProblemPages {

    private final Messages messages;
    private final Language language;
    private final ExchangeConfig config;

    ProblemPages(Messages messages, Language language, ExchangeConfig config) {
        this.messages = messages;
        this.language = language;
        this.config = config;
    }

    // Runs after the filters that complete problems; response filters run in descending priority.
    @ServerResponseFilter(priority = Priorities.USER - 1_000)
    public void show(ContainerRequestContext request, ContainerResponseContext response) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (response.getEntity() instanceof HttpProblem problem
                && Api.isForPeople(request.getUriInfo().getPath())
                && accept != null
                && accept.contains(MediaType.TEXT_HTML)) {
            response.setEntity(page(problem), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        }
    }

    private String page(HttpProblem problem) {
        String key = "page.problem."
                + switch (problem.getStatusCode()) {
                    case 400 -> "bad-request";
                    case 404 -> "not-found";
                    case 410 -> "retracted";
                    default -> "other";
                };
        Object note = problem.getParameters().get("note");
        return ClaimPageTemplates.problem(
                        language.tag(),
                        language.direction(),
                        messages.text(key),
                        messages.text(key + ".text"),
                        note == null ? null : note.toString(),
                        config.title())
                .render();
    }
}
