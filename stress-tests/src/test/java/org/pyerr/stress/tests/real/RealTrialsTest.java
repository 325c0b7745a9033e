package org.pyerr.stress.tests.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pyerr.model.scenario.Fate;

/**
 * Many trials in a row over one output, as in a stress run, where one thread may be some trials ahead of the other: no
 * trial is mistaken for another, and after a hang everything goes on.
 */
class RealTrialsTest {
    private static final int TRIALS = 1_000;

    static Stream<RealScenario> scenarios() {
        return RealCatalogue.stressed().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void trialsInARowKeepToTheTable(RealScenario scenario) throws Exception {
        List<RealTrial> trials =
                Stream.generate(() -> new RealTrial(scenario)).limit(TRIALS).toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<List<Fate>> first = threads.submit(() -> fates(trials, 0));
            Future<List<Fate>> second = threads.submit(() -> fates(trials, 1));
            boolean hasQueue = scenario.output().queue() != null;
            Set<String> outcomes = new TreeSet<>();
            for (int i = 0; i < TRIALS; i++) {
                String background = hasQueue && first.get() != null && second.get() != null
                        ? trials.get(i).background() + ", "
                        : "";
                outcomes.add(first.get().get(i) + ", " + second.get().get(i) + ", " + background
                        + trials.get(i).output());
            }

            assertThat(outcomes).isSubsetOf(allowed(scenario, hasQueue));
        } finally {
            threads.shutdown();
        }
    }

    private static List<Fate> fates(List<RealTrial> trials, int thread) {
        List<Fate> fates = new ArrayList<>();
        for (RealTrial trial : trials) {
            fates.add(trial.run(thread));
        }
        return fates;
    }

    private static Set<String> allowed(RealScenario scenario, boolean hasQueue) {
        String printed = hasQueue ? "PRINTED, PRINTED, PRINTED, INTACT" : "PRINTED, PRINTED, INTACT";
        String hung = hasQueue ? "PRINTED, HUNG, HUNG, LOST" : "HUNG, HUNG, LOST";
        return RealCatalogue.mayHang(scenario) ? Set.of(printed, hung) : Set.of(printed);
    }
}
