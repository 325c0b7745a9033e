package org.jcstresskit.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jcstresskit.result.Stratum;

/**
 * Forks of the baseline and of the run that may be compared.
 *
 * @param where the conditions that they share, in words
 * @param baseline forks of the baseline
 * @param run forks of the run
 */
record StratumPair(String where, List<Replicate> baseline, List<Replicate> run) {
    /**
     * Forks that sample this many times longer are not comparable: the longer a fork runs, the larger is the part of it
     * that runs compiled.
     */
    private static final double MAX_TIME_RATIO = 2;

    private record Key(LikeMachine machine, Stratum stratum) {
        static Key of(Replicate fork) {
            return new Key(fork.machine(), fork.stratum());
        }
    }

    /** Pairs the forks of one test that are comparable, stratum by stratum. */
    static List<StratumPair> of(List<Replicate> baseline, List<Replicate> run) {
        return alike(baseline, run).stream().filter(StratumPair::isOfLikeTime).toList();
    }

    /** The reason why no fork of the run is comparable with one of the baseline. */
    static NotCompared whyNone(List<Replicate> baseline, List<Replicate> run) {
        Set<LikeMachine> machines = baseline.stream().map(Replicate::machine).collect(Collectors.toSet());
        if (run.stream().noneMatch(fork -> machines.contains(fork.machine()))) {
            return NotCompared.otherMachine(
                    run.get(0).machine(), baseline.get(0).machine());
        }
        return alike(baseline, run).stream()
                .filter(pair -> !pair.isOfLikeTime())
                .findFirst()
                .map(pair -> NotCompared.otherTime(medianMillis(pair.run), medianMillis(pair.baseline)))
                .orElseGet(NotCompared::otherConfiguration);
    }

    private static List<StratumPair> alike(List<Replicate> baseline, List<Replicate> run) {
        Map<Key, List<Replicate>> before = byKey(baseline);
        List<StratumPair> pairs = new ArrayList<>();
        byKey(run).forEach((key, forks) -> {
            if (before.containsKey(key)) {
                pairs.add(new StratumPair(words(key.stratum()), before.get(key), forks));
            }
        });
        return pairs;
    }

    private boolean isOfLikeTime() {
        long before = medianMillis(baseline);
        long now = medianMillis(run);
        return Math.max(before, now) <= MAX_TIME_RATIO * Math.min(before, now);
    }

    private static Map<Key, List<Replicate>> byKey(List<Replicate> forks) {
        return forks.stream().collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()));
    }

    private static long medianMillis(List<Replicate> forks) {
        List<Replicate> sorted = forks.stream()
                .sorted(Comparator.comparingLong(Replicate::millis))
                .toList();
        return sorted.get(sorted.size() / 2).millis();
    }

    private static String words(Stratum stratum) {
        return stratum.jvmArguments().isEmpty()
                ? stratum.compilation()
                : stratum.compilation() + ", " + String.join(" ", stratum.jvmArguments());
    }
}
