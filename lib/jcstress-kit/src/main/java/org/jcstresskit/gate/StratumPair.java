package org.jcstresskit.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jcstresskit.statistics.ForkComparison;

/**
 * Forks of the baseline and of the run that may be compared.
 *
 * @param baseline forks of the baseline
 * @param run forks of the run
 */
record StratumPair(List<Replicate> baseline, List<Replicate> run) {
    /**
     * Forks that sample this many times longer are not comparable: the longer a fork runs, the larger is the part of it
     * that runs compiled.
     */
    private static final double MAX_TIME_RATIO = 2;

    /**
     * Pairs the forks of one test that are comparable, stratum by stratum.
     *
     * @param inTurn whether the runs took place in turn, so that those with the same number form strata of their own
     */
    static List<StratumPair> of(List<Replicate> baseline, List<Replicate> run, boolean inTurn) {
        return alike(Replicate.telling(baseline), Replicate.telling(run), inTurn).stream()
                .filter(StratumPair::isOfLikeTime)
                .toList();
    }

    /** The reason why no fork of the run is comparable with one of the baseline. */
    static NotCompared whyNone(List<Replicate> baseline, List<Replicate> run) {
        Set<LikeMachine> machines =
                baseline.stream().map(fork -> fork.kind().machine()).collect(Collectors.toSet());
        if (run.stream().noneMatch(fork -> machines.contains(fork.kind().machine()))) {
            return NotCompared.otherMachine(
                    run.get(0).kind().machine(), baseline.get(0).kind().machine());
        }
        return alike(baseline, run, false).stream()
                .filter(pair -> !pair.isOfLikeTime())
                .findFirst()
                .map(pair -> NotCompared.otherTime(medianMillis(pair.run), medianMillis(pair.baseline)))
                .orElseGet(NotCompared::otherConfiguration);
    }

    private static List<StratumPair> alike(List<Replicate> baseline, List<Replicate> run, boolean inTurn) {
        Map<Object, List<Replicate>> before = byStratum(baseline, inTurn);
        Map<Object, List<Replicate>> now = byStratum(run, inTurn);
        now.keySet().retainAll(before.keySet());
        return now.entrySet().stream()
                .map(forks -> new StratumPair(before.get(forks.getKey()), forks.getValue()))
                .toList();
    }

    private static Map<Object, List<Replicate>> byStratum(List<Replicate> forks, boolean inTurn) {
        return forks.stream()
                .collect(Collectors.groupingBy(
                        fork -> inTurn ? List.of(fork.kind(), fork.run()) : fork.kind(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private boolean isOfLikeTime() {
        long before = medianMillis(baseline);
        long now = medianMillis(run);
        return Math.max(before, now) <= MAX_TIME_RATIO * Math.min(before, now);
    }

    private static long medianMillis(List<Replicate> forks) {
        return Replicate.median(forks.stream().map(Replicate::millis).toList());
    }

    /** The forks for the comparison of some outcomes. */
    ForkComparison.Stratum frequencies(Predicate<String> outcomes) {
        return new ForkComparison.Stratum(
                Replicate.frequencies(baseline, outcomes), Replicate.frequencies(run, outcomes));
    }
}
