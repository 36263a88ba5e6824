package org.disclosures.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A walk of requests that change nothing, with as many callers as there are processors: one alone would wait half of the time. */
public final class ParallelWalk {

    private ParallelWalk() {}

    /** A step of a walk. Others are taken at the same time. */
    @FunctionalInterface
    public interface Step<T> {

        /** Takes the step. */
        void take(T place) throws Exception;
    }

    /** Takes a step at each place, in no order, and throws what the first that failed threw. */
    public static <T> void over(Collection<T> places, Step<? super T> step) throws Exception {
        ExecutorService callers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Callable<Void>> steps = new ArrayList<>();
            for (T place : places) {
                steps.add(() -> {
                    step.take(place);
                    return null;
                });
            }
            for (Future<Void> taken : callers.invokeAll(steps)) {
                taken.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) failed.getCause();
        } finally {
            callers.shutdown();
        }
    }
}
