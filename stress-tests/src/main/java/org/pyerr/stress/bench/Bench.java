package org.pyerr.stress.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.Machine;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.run.Breadth;
import org.jcstresskit.run.JCStressArguments;
import org.jcstresskit.run.JCStressOption;
import org.jcstresskit.run.RunListener;
import org.jcstresskit.run.RunRequest;
import org.jcstresskit.run.StressRunner;
import org.pyerr.stress.peer.TerminationLocks;

/**
 * Measures the contestants in turn, round after round, each in a JVM of its own. Only ratios within a round mean
 * anything: a shared machine is now fast and now slow.
 */
public final class Bench {
    private static final int ITERATIONS = 2;
    private static final int MILLIS_PER_ITERATION = 500;
    private static final int TERMINATION_ITERATIONS = 5;
    private static final int MILLIS_PER_TERMINATION_ITERATION = 1000;
    private static final String STALE = "STALE";
    private static final String BOTH_HUNG = "HUNG, HUNG";
    private static final double MILLIS_PER_SECOND = 1000;

    private final Path scratch;
    private final Consumer<String> progress;

    /**
     * Prepares a benchmark.
     *
     * @param scratch a folder for what JCStress writes
     * @param progress hears what is being measured
     */
    public Bench(Path scratch, Consumer<String> progress) {
        this.scratch = scratch;
        this.progress = progress;
    }

    /** Measures all contestants in some rounds. */
    public BenchResult run(int rounds) {
        Instant started = Instant.now();
        Map<Contestant, List<Rates.Round>> measured = new LinkedHashMap<>();
        Machine machine = null;
        for (int round = 1; round <= rounds; round++) {
            for (Contestant contestant : Contestant.ALL) {
                progress.accept(
                        "round %d of %d: %s, %s".formatted(round, rounds, contestant.program(), contestant.locks()));
                StressRun run = sample(contestant);
                machine = run.machine();
                measured.computeIfAbsent(contestant, c -> new ArrayList<>()).add(rates(contestant, run));
            }
        }
        List<Rates> rates = measured.entrySet().stream()
                .map(of -> new Rates(of.getKey().program(), of.getKey().locks(), of.getValue()))
                .toList();
        return new BenchResult(
                BenchResult.SCHEMA, machine, started.toString(), ITERATIONS * MILLIS_PER_ITERATION, rates, terminate());
    }

    private BenchResult.Termination terminate() {
        progress.accept("inversion, termination mode (half a minute)");
        Instant before = Instant.now();
        StressTest test = run(TerminationLocks.class, "", TERMINATION_ITERATIONS, MILLIS_PER_TERMINATION_ITERATION)
                .tests()
                .get(0);
        double seconds = Duration.between(before, Instant.now()).toMillis() / MILLIS_PER_SECOND;
        return new BenchResult.Termination(test.samples(), test.count(STALE::equals), seconds);
    }

    private StressRun sample(Contestant contestant) {
        return run(contestant.test(), contestant.jvmArgument(), ITERATIONS, MILLIS_PER_ITERATION);
    }

    private StressRun run(Class<?> test, String jvmArgument, int iterations, int millis) {
        JCStressArguments arguments = JCStressArguments.none()
                .with(JCStressOption.TESTS, "^" + Pattern.quote(test.getCanonicalName()) + "$")
                .with(JCStressOption.RESULTS, scratch)
                .with(JCStressOption.FORKS, 1)
                .with(JCStressOption.ITERATIONS, iterations)
                .with(JCStressOption.TIME, millis);
        if (!jvmArgument.isEmpty()) {
            arguments = arguments.with(JCStressOption.JVM_ARGS_PREPEND, jvmArgument);
        }
        RunRequest request = new RunRequest(arguments, Optional.empty(), Optional.of(Breadth.ONE), Instant.now());
        return new StressRunner("", RunListener.NONE).run(request).document();
    }

    private static Rates.Round rates(Contestant contestant, StressRun run) {
        List<Fork> forks = run.tests().get(0).forks();
        if (forks.size() != 1 || !forks.get(0).isUsable()) {
            throw new CommandFailedException(
                    ExitCode.PROVES_NOTHING, "no samples on " + contestant.locks() + " were taken");
        }
        Fork fork = forks.get(0);
        double seconds = fork.iterations() * fork.iterationMillis() / MILLIS_PER_SECOND;
        long hangs = fork.count(BOTH_HUNG::equals);
        long anyHangs = fork.count(outcome -> outcome.contains("HUNG"));
        return new Rates.Round(fork.samples() / seconds, hangs / seconds, (anyHangs - hangs) / seconds);
    }
}
