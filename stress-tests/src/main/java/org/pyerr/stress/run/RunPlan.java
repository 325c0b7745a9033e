package org.pyerr.stress.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pyerr.stress.result.LeftOutTest;

/**
 * What a run will do.
 *
 * @param forks the forks, in the order in which they start
 * @param workload how much is done of each configuration
 * @param breadth how many ways of compiling and configuring the JVMs it covers
 * @param leftOut the tests that matched but cannot run here
 * @param arguments JCStress's options that say the same
 * @param estimate how long it will take from now on
 * @param deadline when it must be done; none if the options say how long it takes
 */
public record RunPlan(
        List<PlannedFork> forks,
        Workload workload,
        Breadth breadth,
        List<LeftOutTest> leftOut,
        JCStressArguments arguments,
        Duration estimate,
        Optional<Deadline> deadline) {

    /** How many forks are planned for each test. */
    public SortedMap<String, Integer> forksByTest() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        forks.forEach(fork -> counts.merge(fork.configuration().test().name(), 1, Integer::sum));
        return Collections.unmodifiableSortedMap(counts);
    }

    /**
     * Goes through the configurations again and again, each time in another order: a run that is interrupted has
     * sampled all of them about equally often.
     */
    static List<PlannedFork> order(List<Configuration> configurations, Workload workload) {
        List<PlannedFork> forks = new ArrayList<>();
        int rounds = Math.max(workload.forks(), workload.randomizedForks());
        for (int round = 0; round < rounds; round++) {
            List<PlannedFork> inThisRound = new ArrayList<>();
            for (Configuration configuration : configurations) {
                if (round < workload.forksOf(configuration.jvm())) {
                    inThisRound.add(new PlannedFork(configuration, round));
                }
            }
            Collections.shuffle(inThisRound);
            forks.addAll(inThisRound);
        }
        return List.copyOf(forks);
    }
}
