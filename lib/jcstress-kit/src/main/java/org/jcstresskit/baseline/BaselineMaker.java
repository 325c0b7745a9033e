package org.jcstresskit.baseline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.Stratum;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;

/**
 * Makes a baseline of runs. Its order depends on what the runs were, not on the order in which forks ended, so that two
 * baselines differ only where their counts do.
 */
public final class BaselineMaker {
    /** Options that name places of files, which mean nothing elsewhere. */
    private static final Set<String> PLACES = Set.of("-r", "-p");

    private static final Comparator<Stratum> BY_STRATUM = Comparator.comparing(Stratum::compilation)
            .thenComparing(stratum -> String.join(" ", stratum.jvmArguments()))
            .thenComparing(Stratum::scheduling);

    private BaselineMaker() {}

    /** The baseline of the runs. Forks that failed, or took no sample, are left out. */
    public static Baseline of(List<StressRun> runs) {
        List<StressRun> sorted = runs.stream()
                .sorted(Comparator.comparing(StressRun::started)
                        .thenComparing(run -> run.machine().toString()))
                .toList();
        Map<String, List<Baseline.Stratum>> byTest = new TreeMap<>();
        for (int index = 0; index < sorted.size(); index++) {
            for (StressTest test : sorted.get(index).tests()) {
                List<Baseline.Stratum> strata = strata(index, test);
                if (!strata.isEmpty()) {
                    byTest.computeIfAbsent(test.name(), name -> new ArrayList<>())
                            .addAll(strata);
                }
            }
        }
        return new Baseline(
                Baseline.SCHEMA,
                sorted.stream().map(BaselineMaker::run).toList(),
                byTest.entrySet().stream()
                        .map(entry -> new Baseline.Test(entry.getKey(), List.copyOf(entry.getValue())))
                        .toList());
    }

    private static Baseline.Run run(StressRun run) {
        return new Baseline.Run(
                run.started().toString(), run.duration().toSeconds(), run.machine(), withoutPlaces(run.arguments()));
    }

    private static List<String> withoutPlaces(List<String> arguments) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (PLACES.contains(arguments.get(i))) {
                i++;
            } else {
                kept.add(arguments.get(i));
            }
        }
        return List.copyOf(kept);
    }

    private static List<Baseline.Stratum> strata(int run, StressTest test) {
        Map<Stratum, List<Fork>> byStratum = test.forks().stream()
                .filter(Fork::isUsable)
                .collect(Collectors.groupingBy(Fork::stratum, () -> new TreeMap<>(BY_STRATUM), Collectors.toList()));
        List<Baseline.Stratum> strata = new ArrayList<>();
        byStratum.forEach((stratum, forks) -> strata.add(new Baseline.Stratum(
                run, stratum.compilation(), stratum.jvmArguments(), stratum.scheduling(), forks(forks))));
        return strata;
    }

    private static List<Baseline.Fork> forks(List<Fork> forks) {
        return forks.stream()
                .sorted(Comparator.comparingInt(Fork::id))
                .map(fork -> new Baseline.Fork(fork.iterations(), fork.iterationMillis(), fork.counts()))
                .toList();
    }
}
