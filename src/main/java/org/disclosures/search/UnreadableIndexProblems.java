package org.disclosures.search;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.disclosures.http.problem.Problems;

/** Maps failures to read the index to 503 and has the index verified; a damaged one is rebuilt. */
@ApplicationScoped
public class UnreadableIndexProblems implements ProblemPostProcessor {

    private static final int BEFORE_ALL_OTHERS = 1_000;

    private final SearchIndex index;

    UnreadableIndexProblems(SearchIndex index) {
        this.index = index;
    }

    @Override
    public int priority() {
        return BEFORE_ALL_OTHERS;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getStatusCode() != Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()
                || !UnreadableIndex.isCauseOf(context.cause)) {
            return problem;
        }
        index.doubt();
        return Problems.unavailable("The search index could not be read and is being checked; try again later.");
    }
}
