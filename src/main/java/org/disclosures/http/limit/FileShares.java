package org.disclosures.http.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.disclosures.http.problem.Problems;

/** Lets only so many whole lists be sent at a time, and only some of them to one caller, so that nobody takes them all. */
@ApplicationScoped
public class FileShares {

    // Stands for work outside of any request, by the service itself.
    private static final String NOBODY = "";

    private final LimitsConfig config;
    private final CurrentVertxRequest current;
    private final Map<String, Integer> sending = new HashMap<>();
    private int all;

    FileShares(LimitsConfig config, CurrentVertxRequest current) {
        this.config = config;
        this.current = current;
    }

    /** Takes a place for the caller, to be given back; a problem, 503, where there is none. */
    public FileShare take() {
        String caller = caller();
        synchronized (sending) {
            if (!caller.equals(NOBODY) && sending.getOrDefault(caller, 0) >= config.filesPerCaller()) {
                throw Problems.unavailable("Other files are being sent to you; download one after the other.");
            }
            if (all >= config.files()) {
                throw Problems.unavailable("Too many other files are being sent; try again later.");
            }
            all++;
            sending.merge(caller, 1, Integer::sum);
        }
        return () -> release(caller);
    }

    /** A place, given back when it is closed. */
    public interface FileShare extends AutoCloseable {
        @Override
        void close();
    }

    private void release(String caller) {
        synchronized (sending) {
            all--;
            sending.computeIfPresent(caller, (of, number) -> number == 1 ? null : number - 1);
        }
    }

    private String caller() {
        RoutingContext request = current.getCurrent();
        return request == null ? NOBODY : CallerKey.of(request).orElseGet(() -> ClientAddressKey.of(request.request()));
    }
}
