package org.pyerr.stress.run;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jcstress.Options;

/**
 * A few forks, spread over the tests, that are run only to see what a fork costs on this machine at this moment. Their
 * results are thrown away: they do not sample as long as those that count.
 */
final class Pilot {
    /** Enough to tell slow tests from fast. */
    private static final int MIN_FORKS = 4;

    private static final int MAX_FORKS = 12;

    /** One in this many planned forks is a pilot, between these bounds. */
    private static final int PLANNED_FORKS_EACH = 50;

    private final Grid grid;
    private final TargetMachine machine;
    private final Options options;

    Pilot(Grid grid, TargetMachine machine, Options options) {
        this.grid = grid;
        this.machine = machine;
        this.options = options;
    }

    /** How many forks to try before that many are run. */
    static int size(int plannedForks) {
        return Math.max(MIN_FORKS, Math.min(MAX_FORKS, plannedForks / PLANNED_FORKS_EACH));
    }

    /** Runs forks, which sample as the options say, and returns what each cost beside that. */
    Duration overhead(int size, Workload workload) {
        List<PlannedFork> forks = IntStream.range(0, size)
                .map(index -> index * grid.configurations().size() / size)
                .mapToObj(index -> new PlannedFork(grid.configurations().get(index), 0))
                .toList();
        ForkExecutor executor = new ForkExecutor(machine);
        long start = System.nanoTime();
        executor.execute(forks, options, result -> {});
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        BudgetKeeper keeper = new BudgetKeeper(took, workload.iterationMillis());
        keeper.done(executor.weight(forks), took, workload);
        return keeper.overhead();
    }
}
