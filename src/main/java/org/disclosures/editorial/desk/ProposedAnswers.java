package org.disclosures.editorial.desk;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers 202 to what waits for a second editor, with the proposal. */
public class ProposedAnswers {

    @ServerExceptionMapper
    public RestResponse<ProposalView> map(Proposed proposed) {
        return ResponseBuilder.<ProposalView>accepted()
                .location(URI.create(proposed.proposal().href()))
                .type("application/json")
                .entity(proposed.proposal())
                .build();
    }
}
