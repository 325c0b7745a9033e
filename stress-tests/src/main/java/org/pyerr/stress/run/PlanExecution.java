package org.pyerr.stress.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.collectors.TestResultCollector;
import org.pyerr.stress.result.ResultFileWriter;

/** Runs the forks of a plan in batches, and looks after time and disk between them. */
final class PlanExecution implements TestResultCollector {
    /** So many batches that a slower machine is noticed in time. */
    private static final int BATCHES = 12;

    /** Fewer forks than this, and the pause between two batches is felt. */
    private static final int MIN_BATCH = 8;

    /** The longest that a run goes on after its disk is full. */
    private static final Duration MAX_BATCH_TIME = Duration.ofMinutes(1);

    private final RunPlan plan;
    private final ForkExecutor executor;
    private final ResultFileWriter writer;
    private final RunListener listener;
    private final BudgetKeeper keeper;

    PlanExecution(RunPlan plan, TargetMachine machine, ResultFileWriter writer, RunListener listener) {
        this.plan = plan;
        this.executor = new ForkExecutor(machine);
        this.writer = writer;
        this.listener = listener;
        this.keeper = new BudgetKeeper(
                plan.estimate(), plan.deadline().map(Deadline::longestMillis).orElse(0));
    }

    /** Runs all forks, or those up to the first that could not be written. */
    void execute() {
        List<PlannedFork> left = plan.forks();
        Workload workload = plan.workload();
        while (!left.isEmpty() && writer.failure().isEmpty()) {
            List<PlannedFork> batch = left.subList(0, Math.min(batchSize(), left.size()));
            long start = System.nanoTime();
            executor.execute(batch, options(workload), this);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            keeper.done(executor.weight(batch), took, workload);
            left = left.subList(batch.size(), left.size());
            workload = adapted(workload, left);
        }
    }

    /** Keeps a fork's result. */
    @Override
    public synchronized void add(TestResult result) {
        writer.add(result);
        listener.forkEnded(result);
    }

    private Workload adapted(Workload workload, List<PlannedFork> left) {
        if (plan.deadline().isEmpty() || left.isEmpty()) {
            return workload;
        }
        Duration timeLeft =
                Duration.between(Instant.now(), plan.deadline().get().end());
        return keeper.next(workload, executor.weight(left), timeLeft);
    }

    private Options options(Workload workload) {
        return JCStressOptions.parse(plan.arguments().withOnly(JCStressOption.TIME, workload.iterationMillis()));
    }

    private int batchSize() {
        double share =
                (double) MAX_BATCH_TIME.toMillis() / Math.max(1, plan.estimate().toMillis());
        int size = (int) (plan.forks().size() * Math.min(share, 1.0 / BATCHES));
        return Math.max(MIN_BATCH, size);
    }
}
