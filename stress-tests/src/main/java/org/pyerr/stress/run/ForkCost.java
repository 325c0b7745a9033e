package org.pyerr.stress.run;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jcstress.Options;

/** Finds out what a fork costs beside its sampling, on this machine at this moment. */
final class ForkCost {
    /** Measured: beside starting, a fork loads the test and looks for its stride size. */
    private static final double JVM_STARTS_PER_FORK = 1.8;

    /** Enough to tell slow tests from fast. */
    private static final int MIN_PILOTS = 4;

    private static final int MAX_PILOTS = 12;

    /** One in this many planned forks is tried out, between these bounds. */
    private static final int PLANNED_FORKS_PER_PILOT = 50;

    private ForkCost() {}

    /** Guesses from the time in which a JVM starts and ends. */
    static Duration guess(Options options) {
        JvmConfiguration plain = TargetJvm.configurations(options, Breadth.ONE).get(0);
        long nanos = TargetJvm.startTime(plain).toNanos();
        return Duration.ofNanos((long) (nanos * JVM_STARTS_PER_FORK));
    }

    /**
     * Measures it with a few forks, spread over the tests. Their results are thrown away: they do not sample as long as
     * those that count.
     */
    static Duration measure(
            Grid grid, TargetMachine machine, JCStressArguments arguments, Workload workload, int plannedForks) {
        int size = Math.max(MIN_PILOTS, Math.min(MAX_PILOTS, plannedForks / PLANNED_FORKS_PER_PILOT));
        List<PlannedFork> pilots = IntStream.range(0, size)
                .map(index -> index * grid.configurations().size() / size)
                .mapToObj(index -> new PlannedFork(grid.configurations().get(index), 0))
                .toList();
        ForkExecutor executor = new ForkExecutor(machine);
        long start = System.nanoTime();
        executor.execute(pilots, JCStressOptions.parse(arguments), result -> {});
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        BudgetKeeper keeper = new BudgetKeeper(took, workload.iterationMillis());
        keeper.done(executor.weight(pilots), took, workload);
        return keeper.overhead();
    }
}
