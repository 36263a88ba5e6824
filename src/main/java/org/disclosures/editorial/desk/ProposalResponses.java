package org.disclosures.editorial.desk;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Responds with 202 and the proposal to changes that wait for a second editor. */
public class ProposalResponses {

    @ServerExceptionMapper
    public RestResponse<ProposalView> map(Proposals.ChangeProposedException proposed) {
        return ResponseBuilder.<ProposalView>accepted()
                .location(URI.create(proposed.proposal().href()))
                .type("application/json")
                .entity(proposed.proposal())
                .build();
    }
}
