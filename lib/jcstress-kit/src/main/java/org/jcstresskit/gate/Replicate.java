package org.jcstresskit.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.result.Stratum;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;

/**
 * A fork of one test, of a run or of the baseline, with everything that decides whether it can be compared.
 *
 * @param machine the kind of its machine
 * @param stratum the conditions that it shares with the forks of its configuration
 * @param millis how long it sampled, in ms
 * @param counts samples for each outcome
 */
record Replicate(LikeMachine machine, Stratum stratum, long millis, SortedMap<String, Long> counts) {
    /** Forks that took less than this part of the median did not get their share of the machine. */
    private static final long STARVED = 10;

    /** The usable forks of the runs, by test. */
    static SortedMap<String, List<Replicate>> of(List<StressRun> runs) {
        SortedMap<String, List<Replicate>> byTest = new TreeMap<>();
        for (StressRun run : runs) {
            LikeMachine machine = LikeMachine.of(run.machine());
            for (StressTest test : run.tests()) {
                List<Replicate> forks = byTest.computeIfAbsent(test.name(), name -> new ArrayList<>());
                test.forks().stream()
                        .filter(Fork::isUsable)
                        .sorted(Comparator.comparingInt(Fork::id))
                        .map(fork -> new Replicate(machine, fork.stratum(), millis(fork), fork.counts()))
                        .forEach(forks::add);
            }
        }
        return byTest;
    }

    /** The forks of a baseline, by test. */
    static SortedMap<String, List<Replicate>> of(Baseline baseline) {
        List<LikeMachine> machines = baseline.runs().stream()
                .map(run -> LikeMachine.of(run.machine()))
                .toList();
        SortedMap<String, List<Replicate>> byTest = new TreeMap<>();
        for (Baseline.Test test : baseline.tests()) {
            List<Replicate> forks = new ArrayList<>();
            for (Baseline.Stratum stratum : test.strata()) {
                Stratum key = new Stratum(stratum.compilation(), stratum.jvmArguments(), stratum.scheduling());
                for (Baseline.Fork fork : stratum.forks()) {
                    long millis = (long) fork.iterations() * fork.iterationMillis();
                    forks.add(new Replicate(machines.get(stratum.run()), key, millis, fork.counts()));
                }
            }
            byTest.put(test.name(), forks);
        }
        return byTest;
    }

    /**
     * The forks that took a fair part of the samples that are usual in their stratum. A fork that was starved says
     * nothing about a rate, and its half sample (see {@link org.jcstresskit.statistics.LogOddsGroup}) would outweigh
     * the counts of the others.
     */
    static List<Replicate> telling(List<Replicate> forks) {
        Map<List<Object>, List<Replicate>> byStratum = forks.stream()
                .collect(Collectors.groupingBy(
                        fork -> List.of(fork.machine, fork.stratum), LinkedHashMap::new, Collectors.toList()));
        return byStratum.values().stream()
                .flatMap(alike -> {
                    long usual = medianSamples(alike);
                    return alike.stream().filter(fork -> fork.samples() >= usual / STARVED);
                })
                .toList();
    }

    private static long medianSamples(List<Replicate> forks) {
        long[] samples = forks.stream().mapToLong(Replicate::samples).sorted().toArray();
        return samples[samples.length / 2];
    }

    private static long millis(Fork fork) {
        return (long) fork.iterations() * fork.iterationMillis();
    }

    long samples() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How often this fork saw one of the outcomes. */
    Frequency frequency(Predicate<String> outcomes) {
        long count = counts.entrySet().stream()
                .filter(entry -> outcomes.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Frequency(count, samples());
    }

    static List<Frequency> frequencies(List<Replicate> forks, Predicate<String> outcomes) {
        return forks.stream().map(fork -> fork.frequency(outcomes)).toList();
    }

    /** How often all forks together saw one of the outcomes. */
    static Frequency total(List<Replicate> forks, Predicate<String> outcomes) {
        long count = 0;
        long samples = 0;
        for (Frequency frequency : frequencies(forks, outcomes)) {
            count += frequency.count();
            samples += frequency.samples();
        }
        return new Frequency(count, samples);
    }
}
