package org.pyerr.stress.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;
import org.pyerr.stress.result.CommandFailedException;
import org.pyerr.stress.result.ExitCode;

/** Fits a run to the time that is left. */
final class TimeFitter {
    /**
     * Strides of forks that must be quick, instead of JCStress's 40. A fork tries its strides out before it samples:
     * with these it costs a third less, and takes a third of the samples.
     */
    private static final int FEW_STRIDES = 10;

    /** A fork may cost as little as this part of a guess, so that a guess alone refuses nothing that fits. */
    private static final double GUESS_ERROR = 0.6;

    /** What a refusal adds to the time that it names, for a machine that is slower by then. */
    private static final double REFUSAL_MARGIN = 1.1;

    private static final int REFUSAL_STEP_SECONDS = 5;

    private final RunRequest request;
    private final Options options;
    private final TargetMachine machine;
    private final List<TestInfo> tests;
    private final Instant end;

    TimeFitter(RunRequest request, Options options, TargetMachine machine, List<TestInfo> tests, Instant end) {
        this.request = request;
        this.options = options;
        this.machine = machine;
        this.tests = tests;
        this.end = end;
    }

    /**
     * Fits it, first by a guess, then by what a few forks cost.
     *
     * @throws CommandFailedException if there is no time for one sample of every test
     */
    FittedWorkload fit(Optional<Breadth> breadth, Duration guess) {
        Grid grid = breadth.map(this::grid).orElseGet(() -> widestGrid(guess));
        JCStressArguments arguments = request.arguments();
        WorkloadFit fit = fit(grid, optimistic(guess));
        Optional<Workload> workload = workload(fit);
        int forks = grid.configurations().size()
                * workload(fit(grid, guess)).map(Workload::forks).orElse(1);
        if (workload.isPresent()) {
            fit = measuredFit(grid, arguments, forks);
            workload = workload(fit);
        }
        if (workload.isEmpty()) {
            arguments = arguments.withDefault(JCStressOption.STRIDE_COUNT, FEW_STRIDES);
            fit = measuredFit(grid, arguments, forks);
            workload = workload(fit);
        }
        if (workload.isEmpty()) {
            throw tooShort(fit);
        }
        return new FittedWorkload(
                grid,
                workload.get(),
                arguments(arguments, workload.get()),
                fit.time(workload.get()),
                deadline(workload.get()));
    }

    private static Duration optimistic(Duration guess) {
        return Duration.ofNanos((long) (guess.toNanos() * GUESS_ERROR));
    }

    private Grid grid(Breadth breadth) {
        return Grid.probe(tests, machine, options, breadth);
    }

    /** The widest of which enough forks fit; the narrower ones are cheaper to probe. */
    private Grid widestGrid(Duration overhead) {
        Grid widest = grid(Breadth.ONE);
        for (Breadth wider : List.of(Breadth.UNIFIED, Breadth.SPLIT)) {
            if (roomFor(widest, overhead) < 2 * WorkloadFit.ENOUGH_FORKS) {
                break;
            }
            Grid grid = grid(wider);
            if (roomFor(grid, overhead) < WorkloadFit.ENOUGH_FORKS) {
                break;
            }
            widest = grid;
        }
        return widest;
    }

    private double roomFor(Grid grid, Duration overhead) {
        Workload one = new Workload(1, 1, 1, WorkloadFit.GOOD_MILLIS);
        return (double) left().toMillis() / fit(grid, overhead).time(one).toMillis();
    }

    private Duration left() {
        return Duration.between(Instant.now(), end);
    }

    private Optional<Workload> workload(WorkloadFit fit) {
        return request.isPreset() ? fit.fitPreset(left()) : fit.fit(left());
    }

    private WorkloadFit measuredFit(Grid grid, JCStressArguments arguments, int plannedForks) {
        Workload pilot = new Workload(1, 1, 1, WorkloadFit.SHORT_MILLIS);
        return fit(grid, ForkCost.measure(grid, machine, arguments(arguments, pilot), pilot, plannedForks));
    }

    private WorkloadFit fit(Grid grid, Duration overhead) {
        WorkloadFit.Given given = new WorkloadFit.Given(
                given(JCStressOption.FORKS, options.getForks()),
                given(JCStressOption.STRESS_FORKS, options.getForksStressMultiplier())
                        .orElse(1),
                given(JCStressOption.ITERATIONS, options.getIterations()),
                given(JCStressOption.TIME, options.getTime()));
        return new WorkloadFit(grid.serialForks(machine, given.randomizedFactor()), overhead, given);
    }

    private OptionalInt given(JCStressOption option, int value) {
        return request.arguments().has(option) ? OptionalInt.of(value) : OptionalInt.empty();
    }

    private static JCStressArguments arguments(JCStressArguments arguments, Workload workload) {
        return arguments
                .withOnly(JCStressOption.FORKS, workload.forks())
                .withOnly(JCStressOption.STRESS_FORKS, workload.randomizedForks() / workload.forks())
                .withOnly(JCStressOption.ITERATIONS, workload.iterations())
                .withOnly(JCStressOption.TIME, workload.iterationMillis());
    }

    /** A preset only ever gets shorter; a time that is asked for stays as it is. */
    private Optional<Deadline> deadline(Workload workload) {
        if (request.arguments().has(JCStressOption.TIME)) {
            return Optional.empty();
        }
        return Optional.of(new Deadline(end, request.isPreset() ? workload.iterationMillis() : Integer.MAX_VALUE));
    }

    private CommandFailedException tooShort(WorkloadFit fit) {
        Duration beside = request.time().orElseThrow().minus(left());
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
}
