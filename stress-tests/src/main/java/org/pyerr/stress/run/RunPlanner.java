package org.pyerr.stress.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;
import org.pyerr.stress.result.CommandFailedException;
import org.pyerr.stress.result.ExitCode;
import org.pyerr.stress.result.LeftOutTest;

/** Decides what a run does: what the options say, or as much as fits a time. */
final class RunPlanner {
    /** Measured: beside starting, a fork loads the test and looks for its stride size. */
    private static final double OVERHEAD_PER_JVM_START = 1.8;

    /** What a refusal adds to the time that it names, for a machine that is slower by then. */
    private static final double REFUSAL_MARGIN = 1.1;

    private static final int REFUSAL_STEP_SECONDS = 5;

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
        return request.endOfForks().map(this::fitted).orElseGet(this::asTheOptionsSay);
    }

    private RunPlan asTheOptionsSay() {
        Grid grid = grid(breadth().orElseThrow());
        Workload workload = new Workload(
                options.getForks(),
                options.getForks() * options.getForksStressMultiplier(),
                options.getIterations(),
                options.getTime());
        return plan(grid, workload, roughOverhead());
    }

    private RunPlan fitted(Instant end) {
        Duration rough = roughOverhead();
        Grid grid = breadth().map(this::grid).orElseGet(() -> widestGrid(end, rough));
        int forks = fitting(grid, rough, end).map(Workload::forks).orElse(1);
        Duration overhead = pilot(grid, grid.configurations().size() * forks);
        Workload workload =
                fitting(grid, overhead, end).orElseThrow(() -> tooShort(fit(grid, overhead), end));
        return plan(grid, workload, overhead);
    }

    private RunPlan plan(Grid grid, Workload workload, Duration overhead) {
        List<PlannedFork> forks = RunPlan.order(grid.configurations(), workload);
        if (forks.isEmpty()) {
            throw new CommandFailedException(ExitCode.PROVES_NOTHING, "there are no forks to run");
        }
        return new RunPlan(
                forks,
                workload,
                grid.breadth(),
                leftOut,
                arguments(workload),
                fit(grid, overhead).time(workload),
                deadline(workload));
    }

    /** A preset only ever gets shorter; a time that is asked for stays as it is. */
    private Optional<Deadline> deadline(Workload workload) {
        boolean fixed = request.arguments().has(JCStressOption.TIME);
        int longest = request.isPreset() ? workload.iterationMillis() : Integer.MAX_VALUE;
        return request.endOfForks().filter(end -> !fixed).map(end -> new Deadline(end, longest));
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

    /** The widest of which enough forks fit; the narrower ones are cheaper to probe. */
    private Grid widestGrid(Instant end, Duration overhead) {
        Grid widest = grid(Breadth.ONE);
        for (Breadth wider : List.of(Breadth.UNIFIED, Breadth.SPLIT)) {
            double room = roomFor(widest, overhead, end);
            if (room < 2 * WorkloadFit.ENOUGH_FORKS) {
                break;
            }
            Grid grid = grid(wider);
            if (roomFor(grid, overhead, end) < WorkloadFit.ENOUGH_FORKS) {
                break;
            }
            widest = grid;
        }
        return widest;
    }

    private double roomFor(Grid grid, Duration overhead, Instant end) {
        Workload one = new Workload(1, 1, 1, WorkloadFit.GOOD_MILLIS);
        double left = Duration.between(Instant.now(), end).toMillis();
        return left / fit(grid, overhead).time(one).toMillis();
    }

    private Grid grid(Breadth breadth) {
        return Grid.probe(tests, machine, options, breadth);
    }

    private Duration pilot(Grid grid, int plannedForks) {
        Workload workload = new Workload(1, 1, 1, WorkloadFit.SHORT_MILLIS);
        Options pilotOptions = JCStressOptions.parse(arguments(workload));
        return new Pilot(grid, machine, pilotOptions).overhead(Pilot.size(plannedForks), workload);
    }

    private Optional<Workload> fitting(Grid grid, Duration overhead, Instant end) {
        Duration left = Duration.between(Instant.now(), end);
        WorkloadFit fit = fit(grid, overhead);
        return request.isPreset() ? fit.fitPreset(left) : fit.fit(left);
    }

    private CommandFailedException tooShort(WorkloadFit fit, Instant end) {
        Duration beside = request.time().orElseThrow().minus(Duration.between(Instant.now(), end));
        double seconds = REFUSAL_MARGIN * beside.plus(fit.shortest()).toSeconds();
        int smallest = REFUSAL_STEP_SECONDS * (1 + (int) (seconds / REFUSAL_STEP_SECONDS));
        return new CommandFailedException(
                ExitCode.USAGE,
                "%s is too short for one sample of every test; the smallest here is --budget %s"
                        .formatted(
                                request.isPreset()
                                        ? "a run without options"
                                        : "--budget " + request.budget().get(),
                                new Budget(Duration.ofSeconds(smallest))));
    }

    private Duration roughOverhead() {
        JvmConfiguration plain = TargetJvm.configurations(options, Breadth.ONE).get(0);
        long nanos = TargetJvm.startTime(plain).toNanos();
        return Duration.ofNanos((long) (nanos * OVERHEAD_PER_JVM_START));
    }

    private WorkloadFit fit(Grid grid, Duration overhead) {
        WorkloadFit.Given given = given();
        double serialForks = grid.serialForks(machine, given.randomizedFactor());
        return new WorkloadFit(serialForks, overhead, given);
    }

    private WorkloadFit.Given given() {
        boolean factorGiven = request.time().isEmpty() || request.arguments().has(JCStressOption.STRESS_FORKS);
        return new WorkloadFit.Given(
                given(JCStressOption.FORKS, options.getForks()),
                factorGiven ? options.getForksStressMultiplier() : 1,
                given(JCStressOption.ITERATIONS, options.getIterations()),
                given(JCStressOption.TIME, options.getTime()));
    }

    private OptionalInt given(JCStressOption option, int value) {
        return request.arguments().has(option) ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /** JCStress's options that ask for the workload. */
    private JCStressArguments arguments(Workload workload) {
        if (request.time().isEmpty()) {
            return request.arguments();
        }
        return request.arguments()
                .withOnly(JCStressOption.FORKS, workload.forks())
                .withOnly(JCStressOption.STRESS_FORKS, workload.randomizedForks() / workload.forks())
                .withOnly(JCStressOption.ITERATIONS, workload.iterations())
                .withOnly(JCStressOption.TIME, workload.iterationMillis());
    }
}
