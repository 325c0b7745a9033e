package org.jcstresskit.result;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * One forked JVM's samples of one test. The fork is the unit of replication: samples of one fork share its compiled
 * code and its placement, and frequencies differ more between forks than within.
 *
 * @param id number of the replicate within its stratum, from 0
 * @param stratum the conditions that it shares with the forks that it may be compared with
 * @param jvmArguments everything the JVM was started with, the seed of randomized compilation too
 * @param iterations how often it sampled
 * @param iterationMillis time of one iteration, in ms
 * @param unraced samples among the counted ones that JCStress took without a barrier between the threads
 * @param status how it ended
 * @param counts samples for each outcome
 * @param messages what the harness and the JVM said
 */
public record Fork(
        int id,
        Stratum stratum,
        List<String> jvmArguments,
        int iterations,
        int iterationMillis,
        long unraced,
        ForkStatus status,
        SortedMap<String, Long> counts,
        List<String> messages) {

    /** Samples taken. */
    public long samples() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Samples taken by threads that started each stride of them together. */
    public long raced() {
        return Math.max(0, samples() - unraced);
    }

    /** Samples of the outcomes. */
    public long count(Predicate<String> wanted) {
        return counts.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue())
                .sum();
    }

    /** Whether it ended as it should and took at least one sample. */
    public boolean isUsable() {
        return status == ForkStatus.NORMAL && samples() > 0;
    }
}
