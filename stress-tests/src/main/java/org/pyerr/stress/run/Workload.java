package org.pyerr.stress.run;

import java.time.Duration;

/**
 * How much is done of each configuration.
 *
 * @param forks replicates
 * @param randomizedForks replicates where code is randomized
 * @param iterations iterations of each fork
 * @param iterationMillis time of each iteration, in ms
 */
public record Workload(int forks, int randomizedForks, int iterations, int iterationMillis) {
    /** Time for which one fork samples. */
    public Duration sampling() {
        return Duration.ofMillis((long) iterations * iterationMillis);
    }

    int forksOf(JvmConfiguration jvm) {
        return jvm.randomized() ? randomizedForks : forks;
    }

    Workload withIterationMillis(int millis) {
        return new Workload(forks, randomizedForks, iterations, millis);
    }
}
