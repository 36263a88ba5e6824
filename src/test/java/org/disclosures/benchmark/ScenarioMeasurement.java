package org.disclosures.benchmark;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * The measurements of a scenario.
 *
 * @param answers how many answers there were in the time
 * @param failures how many of them had another status than expected
 * @param lasted how long it was measured
 * @param bytes the bytes of all bodies
 * @param cpu the processor time that the service used meanwhile
 * @param micros how long answers took, in microseconds
 */
record ScenarioMeasurement(long answers, long failures, Duration lasted, long bytes, Duration cpu, Histogram micros) {

    double perSecond() {
        return answers / (lasted.toNanos() / 1e9);
    }

    /** Milliseconds within which a share of the answers came. */
    double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }

    /** The bytes of a body, on average. */
    int bytesEach() {
        return answers == 0 ? 0 : (int) (bytes / answers);
    }

    /** Microseconds of processor time for an answer, of the service alone. */
    double cpuEach() {
        return answers == 0 ? 0 : cpu.toNanos() / 1e3 / answers;
    }
}
