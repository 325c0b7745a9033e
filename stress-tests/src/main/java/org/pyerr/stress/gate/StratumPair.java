package org.pyerr.stress.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pyerr.stress.result.Stratum;

/**
 * Forks of the baseline and of the run that may be compared.
 *
 * @param where what they have in common, in words
 * @param baseline forks of the baseline
 * @param run forks of the run
 * @param alike whether they ran on like machines
 */
record StratumPair(String where, List<Replicate> baseline, List<Replicate> run, boolean alike) {
    /**
     * Forks that sample this many times longer are not comparable: the longer a fork runs, the larger is the part of it
     * that runs compiled.
     */
    private static final double MAX_TIME_RATIO = 2;

    private record Key(LikeMachine machine, Stratum stratum) {}

    /**
     * Pairs the forks of one test: stratum by stratum where the baseline has forks of a like machine, otherwise by the
     * way of compiling alone.
     */
    static List<StratumPair> of(List<Replicate> baseline, List<Replicate> run) {
        Set<LikeMachine> machines = baseline.stream().map(Replicate::machine).collect(Collectors.toSet());
        Map<Boolean, List<Replicate>> byAlikeness =
                run.stream().collect(Collectors.partitioningBy(fork -> machines.contains(fork.machine())));
        List<StratumPair> pairs = new ArrayList<>();
        pairs.addAll(pairs(
                baseline,
                byAlikeness.get(true),
                fork -> new Key(fork.machine(), fork.stratum()),
                key -> words(key.stratum()),
                true));
        pairs.addAll(pairs(
                baseline,
                byAlikeness.get(false),
                fork -> fork.stratum().compilation(),
                compilation -> compilation + ", another machine",
                false));
        return pairs;
    }

    private static <K> List<StratumPair> pairs(
            List<Replicate> baseline,
            List<Replicate> run,
            Function<Replicate, K> key,
            Function<K, String> words,
            boolean alike) {
        Map<K, List<Replicate>> baselines = byKey(baseline, key);
        List<StratumPair> pairs = new ArrayList<>();
        byKey(run, key).forEach((common, forks) -> {
            List<Replicate> before = baselines.getOrDefault(common, List.of());
            if (!before.isEmpty() && comparable(medianMillis(before), medianMillis(forks))) {
                pairs.add(new StratumPair(words.apply(common), before, forks, alike));
            }
        });
        return pairs;
    }

    private static <K> Map<K, List<Replicate>> byKey(List<Replicate> forks, Function<Replicate, K> key) {
        return forks.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean comparable(long before, long now) {
        return Math.max(before, now) <= MAX_TIME_RATIO * Math.min(before, now);
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
