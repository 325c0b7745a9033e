package org.jcstresskit.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Runs the forks of a plan, and then one more replicate after the other until the time of the run is over. It hands
 * them out in batches so small that it can check the clock and the cost of the forks every few seconds.
 */
final class PlanExecution {
    /** The intended time of a batch: short compared with the time of any run. */
    private static final Duration BATCH = Duration.ofSeconds(5);

    private final RunPlan plan;
    private final Forks executor;
    private final BooleanSupplier canGoOn;
    private final InstantSource clock;
    private final EndCost end;
    private final Pace pace;

    /** Forks that are executed side by side. */
    interface Forks {
        /** How many of these run at the same time. */
        int sideBySide(List<PlannedFork> forks);

        /**
         * Executes them; returns when all have ended. Those that still run at the last end are ended without a result.
         */
        void execute(List<PlannedFork> forks, Optional<Instant> lastEnd);
    }

    /** An execution that also ends where it cannot go on, because the disk is full. */
    PlanExecution(RunPlan plan, Forks executor, BooleanSupplier canGoOn, InstantSource clock, EndCost end) {
        this.plan = plan;
        this.executor = executor;
        this.canGoOn = canGoOn;
        this.clock = clock;
        this.end = end;
        this.pace = new Pace(
                executor.sideBySide(plan.forks()), Duration.ofMillis(plan.kind().samplingMillis()));
    }

    /** Runs all forks, or those for which there is time. */
    void execute() {
        boolean done = execute(plan.forks(), plan.time().filter(RunTime::isAsked));
        for (int id = 1; done && plan.goesOn(); id++) {
            done = execute(plan.replicate(id), plan.time());
        }
    }

    /** Runs the forks unless the time is over; returns whether all were run. */
    private boolean execute(List<PlannedFork> forks, Optional<RunTime> time) {
        List<PlannedFork> left = forks;
        while (!left.isEmpty() && canGoOn.getAsBoolean()) {
            int size = Math.min(left.size(), time.map(this::forksBefore).orElseGet(() -> pace.forksIn(BATCH)));
            if (size == 0) {
                return false;
            }
            List<PlannedFork> batch = left.subList(0, size);
            Instant start = clock.instant();
            executor.execute(batch, time.map(limit -> limit.lastEndOfForks(rest())));
            pace.took(size, Duration.between(start, clock.instant()));
            left = left.subList(size, left.size());
        }
        return left.isEmpty();
    }

    /** The mean time that a fork took beside its sampling. */
    Duration overhead() {
        return pace.overhead();
    }

    /** Whether the time that is left is enough for a report. */
    boolean hasTimeForReport() {
        return plan.time().map(time -> time.hasTimeForReport(rest())).orElse(true);
    }

    private Duration rest() {
        return end.after(pace.overhead());
    }

    /** Forks of a batch that ends before the time does; none if not even one of them would. */
    private int forksBefore(RunTime time) {
        Duration left = Duration.between(clock.instant(), time.endOfForks(rest()));
        if (left.isNegative() || left.compareTo(pace.fork()) < 0) {
            return 0;
        }
        Duration half = left.dividedBy(2);
        return pace.forksIn(half.compareTo(BATCH) < 0 ? half : BATCH);
    }
}
