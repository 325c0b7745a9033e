package org.jcstresskit.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.result.Stratum;

/**
 * A fork of one test, of a run or of the baseline, with everything that decides whether it can be compared.
 *
 * @param run the number of its run
 * @param kind what it must have in common with forks that it is compared with
 * @param millis how long it sampled, in ms
 * @param counts samples for each outcome
 */
record Replicate(int run, Kind kind, long millis, SortedMap<String, Long> counts) {
    /** Forks that took less than this part of the median did not get their share of the machine. */
    private static final long STARVED = 10;

    /**
     * What forks must have in common to be compared.
     *
     * @param machine the kind of machine
     * @param stratum the conditions that it shares with the forks of its configuration
     */
    record Kind(LikeMachine machine, Stratum stratum) {}

    /** The forks of a baseline, by test. */
    static SortedMap<String, List<Replicate>> of(Baseline baseline) {
        List<LikeMachine> machines = baseline.runs().stream()
                .map(run -> LikeMachine.of(run.machine()))
                .toList();
        SortedMap<String, List<Replicate>> byTest = new TreeMap<>();
        for (Baseline.Test test : baseline.tests()) {
            List<Replicate> forks = new ArrayList<>();
            for (Baseline.Stratum stratum : test.strata()) {
                Kind kind = new Kind(
                        machines.get(stratum.run()),
                        new Stratum(stratum.compilation(), stratum.jvmArguments(), stratum.scheduling()));
                for (Baseline.Fork fork : stratum.forks()) {
                    long millis = (long) fork.iterations() * fork.iterationMillis();
                    forks.add(new Replicate(stratum.run(), kind, millis, fork.counts()));
                }
            }
            byTest.put(test.name(), forks);
        }
        return byTest;
    }

    static Map<Kind, List<Replicate>> byKind(List<Replicate> forks) {
        return forks.stream().collect(Collectors.groupingBy(Replicate::kind, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * The forks that took a fair part of the samples that are usual in their stratum. A fork that was starved says
     * nothing about a rate, and half a sample of it (see {@link org.jcstresskit.statistics.ForkComparison}) would be a
     * large rate in the others.
     */
    static List<Replicate> telling(List<Replicate> forks) {
        return byKind(forks).values().stream()
                .flatMap(alike -> {
                    long usual = median(samples(alike));
                    return alike.stream().filter(fork -> fork.samples() >= usual / STARVED);
                })
                .toList();
    }

    static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The counts of several forks together, without those that are zero. */
    static SortedMap<String, Long> sum(Stream<SortedMap<String, Long>> forks) {
        return forks.flatMap(fork -> fork.entrySet().stream())
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    private long samples() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    static List<Long> samples(List<Replicate> forks) {
        return forks.stream().map(Replicate::samples).toList();
    }

    private Frequency frequency(Predicate<String> outcomes) {
        long count = counts.entrySet().stream()
                .filter(entry -> outcomes.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Frequency(count, samples());
    }

    /** How often each of the forks saw one of the outcomes. */
    static List<Frequency> frequencies(List<Replicate> forks, Predicate<String> outcomes) {
        return forks.stream().map(fork -> fork.frequency(outcomes)).toList();
    }

    /** How often all forks together saw one of the outcomes. */
    static Frequency total(List<Replicate> forks, Predicate<String> outcomes) {
        return Frequency.sum(frequencies(forks, outcomes));
    }
}
