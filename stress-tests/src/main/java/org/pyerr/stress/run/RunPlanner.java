package org.pyerr.stress.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;
import org.pyerr.stress.result.CommandFailedException;
import org.pyerr.stress.result.ExitCode;
import org.pyerr.stress.result.LeftOutTest;

/** Decides what a run does: what the options say, or as much as fits a time. */
final class RunPlanner {
    private final RunRequest request;
    private final Options options;
    private final TargetMachine machine;
    private final List<TestInfo> tests;
    private final List<LeftOutTest> leftOut;

    RunPlanner(RunRequest request, Options options, TargetMachine machine, List<TestInfo> matching) {
        this.request = request;
        this.options = options;
        this.machine = machine;
        this.leftOut = machine.leftOut(matching);
        this.tests = new ArrayList<>(matching);
        leftOut.forEach(out -> tests.removeIf(test -> test.name().equals(out.name())));
        if (tests.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.PROVES_NOTHING,
                    "nothing can be scheduled: " + leftOut.get(0).explanation());
        }
    }

    /** The plan; to fit a time it runs a few forks first. */
    RunPlan plan() {
        Duration roughOverhead = ForkCost.guess(options);
        FittedWorkload fitted = request.endOfForks()
                .map(end -> new TimeFitter(request, options, machine, tests, end).fit(breadth(), roughOverhead))
                .orElseGet(() -> asTheOptionsSay(roughOverhead));
        List<PlannedFork> forks = RunPlan.order(fitted.grid().configurations(), fitted.workload());
        if (forks.isEmpty()) {
            throw new CommandFailedException(ExitCode.PROVES_NOTHING, "there are no forks to run");
        }
        return new RunPlan(
                forks,
                fitted.workload(),
                fitted.grid().breadth(),
                leftOut,
                fitted.arguments(),
                fitted.time(),
                fitted.deadline());
    }

    private FittedWorkload asTheOptionsSay(Duration overhead) {
        Grid grid = Grid.probe(tests, machine, options, breadth().orElseThrow());
        Workload workload = new Workload(
                options.getForks(),
                options.getForks() * options.getForksStressMultiplier(),
                options.getIterations(),
                options.getTime());
        double serialForks = grid.serialForks(machine, options.getForksStressMultiplier());
        Duration time = new WorkloadFit(serialForks, overhead, WorkloadFit.Given.nothing()).time(workload);
        return new FittedWorkload(grid, workload, request.arguments(), time, Optional.empty());
    }

    /** The breadth that is asked for; with a budget it may be left open. */
    private Optional<Breadth> breadth() {
        if (request.breadth().isPresent()) {
            return request.breadth();
        } else if (request.isPreset()) {
            return Optional.of(Breadth.ONE);
        }
        boolean open = request.budget().isPresent()
                && !request.arguments().has(JCStressOption.SPLIT_COMPILATION, JCStressOption.JVM_ARGS);
        return open ? Optional.empty() : Optional.of(options.isSplitCompilation() ? Breadth.SPLIT : Breadth.UNIFIED);
    }
}
