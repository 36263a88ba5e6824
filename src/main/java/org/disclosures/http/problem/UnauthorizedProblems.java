package org.disclosures.http.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Sends the challenge for missing credentials. The extension's own mapper was built for an older Quarkus and fails here. */
@Provider
@Priority(Priorities.USER - 1_000)
public class UnauthorizedProblems extends ExceptionMapperBase<UnauthorizedException> {

    @Override
    protected HttpProblem toProblem(UnauthorizedException anonymous) {
        return ProblemType.UNAUTHORIZED
                .with("The request has no token; send one as `Authorization: Bearer …`.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
