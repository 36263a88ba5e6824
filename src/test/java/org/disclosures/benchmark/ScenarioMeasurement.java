package org.disclosures.benchmark;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * The measurements of a scenario.
 *
 * @param answers number of responses received
 * @param failures number of them with another status than expected
 * @param lasted duration of the measurement
 * @param bytes the bytes of all bodies
 * @param cpu the processor time that the service used meanwhile
 * @param micros response times in microseconds
 */
record ScenarioMeasurement(long answers, long failures, Duration lasted, long bytes, Duration cpu, Histogram micros) {

    double perSecond() {
        return answers / (lasted.toNanos() / 1e9);
    }

    /** Milliseconds within which a share of the responses arrived. */
    double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }

    /** The bytes of a body, on average. */
    int bytesEach() {
        return answers == 0 ? 0 : (int) (bytes / answers);
    }

    /** Microseconds of processor time per response, of the service alone. */
    double cpuEach() {
        return answers == 0 ? 0 : cpu.toNanos() / 1e3 / answers;
    }
}
