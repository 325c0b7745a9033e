package org.jcstresskit.run;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jcstresskit.result.LeftOutTest;

/**
 * What a run will do: the planned forks, and then, where it goes on until its time is over, one more replicate after
 * the other. Only planned forks can be missing; the others are extra.
 *
 * @param forks the planned forks, in the order in which they start
 * @param kind the parameters that they share
 * @param breadth how many ways of compiling and configuring the JVMs they cover
 * @param leftOut the tests that matched but cannot run here
 * @param arguments the same plan as options of JCStress
 * @param goesOn whether more replicates follow the planned forks while there is time
 * @param time the time that it keeps
 */
public record RunPlan(
        List<PlannedFork> forks,
        ForkKind kind,
        Breadth breadth,
        List<LeftOutTest> leftOut,
        JCStressArguments arguments,
        boolean goesOn,
        Optional<RunTime> time) {

    /** How many forks are planned for each test. */
    public SortedMap<String, Integer> forksByTest() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        forks.forEach(fork -> counts.merge(fork.configuration().test().name(), 1, Integer::sum));
        return Collections.unmodifiableSortedMap(counts);
    }

    /** Whether the time may end before all planned forks have run. */
    public boolean mayBeCut() {
        return time.map(RunTime::isAsked).orElse(false);
    }

    /** One more fork of each configuration, with the number of its replicate; none if nothing follows the plan. */
    List<PlannedFork> replicate(int id) {
        return goesOn
                ? ForkOrder.of(forks.stream()
                        .map(fork -> new PlannedFork(fork.configuration(), id))
                        .toList())
                : List.of();
    }

    /** The plan without the forks that are done; no further replicate follows it, and no time ends it. */
    public RunPlan remaining(List<PlannedFork> left) {
        return new RunPlan(List.copyOf(left), kind, breadth, leftOut, arguments, false, Optional.empty());
    }
}
