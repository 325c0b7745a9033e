package org.pyerr.stress.report.document;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jcstresskit.baseline.Baseline;
import org.pyerr.stress.explore.Fate;

/**
 * The baseline that the run was compared with.
 *
 * @param source where the baseline comes from, in words; null if there is none
 * @param problem why there is none, in a sentence without a full stop; null if there is one
 * @param tests the forks that it has counts of, by test; none for a test in which no fork saw a hazard
 */
public record BaselineEntry(String source, String problem, SortedMap<String, List<ForkCounts>> tests) {

    /**
     * What a forked JVM of the baseline saw. There are many, so that in JSON it is an array without names.
     *
     * @param samples samples taken
     * @param hung samples in which a thread waits forever
     * @param panicked samples in which a thread panicked
     * @param garbled samples in which lines are interleaved
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"samples", "hung", "panicked", "garbled"})
    public record ForkCounts(long samples, long hung, long panicked, long garbled) {

        private static ForkCounts of(Baseline.Fork fork) {
            return new ForkCounts(
                    fork.counts().values().stream().mapToLong(count -> count).sum(),
                    count(fork, Fate.HUNG),
                    count(fork, Fate.PANICKED),
                    count(fork, Fate.GARBLED));
        }

        private static long count(Baseline.Fork fork, Fate fate) {
            return fork.counts().entrySet().stream()
                    .filter(outcome -> fate.isIn(outcome.getKey()))
                    .mapToLong(outcome -> outcome.getValue())
                    .sum();
        }

        private boolean hasHazard() {
            return hung + panicked + garbled > 0;
        }

        /** Samples that show the fate. */
        public long count(Fate fate) {
            return switch (fate) {
                case HUNG -> hung;
                case PANICKED -> panicked;
                case GARBLED -> garbled;
                case STUCK -> 0;
            };
        }
    }

    /** Copies the tests. */
    public BaselineEntry {
        tests = tests == null ? new TreeMap<>() : Collections.unmodifiableSortedMap(new TreeMap<>(tests));
    }

    /** The entry of a baseline that was read. */
    public static BaselineEntry of(String source, Baseline baseline) {
        SortedMap<String, List<ForkCounts>> tests = new TreeMap<>();
        baseline.tests().forEach(test -> tests.put(test.name(), forks(test)));
        return new BaselineEntry(source, null, tests);
    }

    private static List<ForkCounts> forks(Baseline.Test test) {
        List<ForkCounts> forks = test.strata().stream()
                .flatMap(stratum -> stratum.forks().stream())
                .map(ForkCounts::of)
                .filter(fork -> fork.samples() > 0)
                .toList();
        return forks.stream().anyMatch(ForkCounts::hasHazard) ? forks : List.of();
    }

    /** The entry that says why there is no baseline. */
    public static BaselineEntry missing(String problem) {
        return new BaselineEntry(null, problem, null);
    }
}
