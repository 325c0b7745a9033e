package org.jcstresskit.gate;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.statistics.ForkComparison;

/**
 * Compares the frequencies of all hazards with those of the baseline at once: how many there are, and how much they
 * usually changed, enters into each answer.
 */
final class DriftAnalysis {
    /** The change that a comparison must be able to report to count as one, as a logarithm. */
    private static final double TENFOLD = Math.log(10);

    /** With fewer hazards it cannot be said how much they usually change between two runs. */
    private static final int FEWEST_HAZARDS = 10;

    /** The median distance of normally distributed values from their mean, in standard deviations. */
    private static final double MEDIAN_DISTANCE = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.25);

    private final SortedMap<String, ForkComparison> comparisons = new TreeMap<>();
    private final double margin;
    private final double quantile;
    private final double machine;

    /**
     * Compares all tests that have a hazard in comparable forks.
     *
     * @param pairs the comparable forks of each test
     * @param inTurn whether the runs took place in turn, so that the machine's state is no explanation
     */
    DriftAnalysis(SortedMap<String, List<ForkComparison.Stratum>> pairs, GateOptions options, boolean inTurn) {
        pairs.forEach((test, strata) -> {
            if (!strata.isEmpty()) {
                comparisons.put(test, ForkComparison.of(strata));
            }
        });
        comparisons.values().removeIf(comparison -> isSilent(comparison.baseline()) && isSilent(comparison.run()));
        margin = Math.log(options.margin());
        quantile = ForkComparison.quantile(options.level(), comparisons.size());
        machine = inTurn || comparisons.size() < FEWEST_HAZARDS ? 0 : quantile * medianChange() / MEDIAN_DISTANCE;
    }

    private static boolean isSilent(List<Frequency> forks) {
        return Frequency.sum(forks).count() == 0;
    }

    private double medianChange() {
        return comparisons.values().stream()
                .map(comparison -> Math.abs(comparison.difference()))
                .sorted()
                .toList()
                .get(comparisons.size() / 2);
    }

    /** The comparison of a test that moved, or would have been reported if it had moved tenfold. */
    Optional<Drift> drift(String test) {
        return Optional.ofNullable(comparisons.get(test))
                .map(this::drift)
                .filter(drift -> drift.moved() || Math.log(drift.detectable()) <= TENFOLD);
    }

    private Drift drift(ForkComparison comparison) {
        double change = comparison.difference();
        double error = comparison.error(quantile);
        double least = Math.max(margin, Math.max(machine, error));
        return new Drift(
                comparison.run().size(),
                comparison.baseline().size(),
                comparison.strata().size(),
                Math.exp(change),
                Math.exp(change - error),
                Math.exp(change + error),
                comparison.increase(Math.exp(least)),
                Math.abs(change) >= least);
    }

    /** Why the forks of a test that could be compared do not tell a tenfold change; empty if there are none. */
    Optional<NotCompared> notTelling(String test) {
        return Optional.ofNullable(comparisons.get(test)).map(this::notTelling);
    }

    private NotCompared notTelling(ForkComparison comparison) {
        if (comparison.error(quantile) > TENFOLD) {
            int needed = ForkComparison.forksNeeded(TENFOLD, margin, quantile);
            return NotCompared.fewForks(
                    comparison.run().size(), comparison.baseline().size(), needed);
        }
        return machine > TENFOLD
                ? NotCompared.unlikeRuns(Math.exp(medianChange()))
                : NotCompared.tooRare(Frequency.sum(comparison.baseline()));
    }
}
