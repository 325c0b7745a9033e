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
                progress.accept("round %d of %d: %s, %s"
                        .formatted(round, rounds, contestant.program().label(), contestant.locks()));
                StressRun run = sample(contestant);
                machine = run.machine();
                measured.computeIfAbsent(contestant, c -> new ArrayList<>()).add(rates(contestant, run));
            }
        }
        List<Rates> rates = new ArrayList<>();
        measured.forEach(
                (contestant, found) -> rates.add(new Rates(contestant.program().label(), contestant.locks(), found)));
        return new BenchResult(
                BenchResult.SCHEMA,
                machine,
                started.toString(),
                ITERATIONS * MILLIS_PER_ITERATION,
                List.copyOf(rates),
                terminate());
    }

    private BenchResult.Termination terminate() {
        progress.accept("inversion, termination mode (half a minute)");
        JCStressArguments arguments = selecting(TerminationLocks.Inversion.class.getCanonicalName())
                .with(JCStressOption.ITERATIONS, TERMINATION_ITERATIONS)
                .with(JCStressOption.TIME, MILLIS_PER_TERMINATION_ITERATION);
        Instant before = Instant.now();
        StressTest test = run(arguments).tests().get(0);
        double seconds = Duration.between(before, Instant.now()).toMillis() / MILLIS_PER_SECOND;
        long hangs = test.forks().stream()
                .mapToLong(fork -> fork.counts().getOrDefault(STALE, 0L))
                .sum();
        return new BenchResult.Termination(test.samples(), hangs, seconds);
    }

    private JCStressArguments selecting(String test) {
        return JCStressArguments.none()
                .with(JCStressOption.TESTS, "^" + Pattern.quote(test) + "$")
                .with(JCStressOption.RESULTS, scratch)
                .with(JCStressOption.FORKS, 1);
    }

    private static StressRun run(JCStressArguments arguments) {
        RunRequest request = new RunRequest(arguments, Optional.empty(), Optional.of(Breadth.ONE), Instant.now());
        return new StressRunner("", RunListener.NONE).run(request).document();
    }

    private StressRun sample(Contestant contestant) {
        JCStressArguments arguments = selecting(contestant.testName())
                .with(JCStressOption.ITERATIONS, ITERATIONS)
                .with(JCStressOption.TIME, MILLIS_PER_ITERATION);
        if (!contestant.jvmArguments().isEmpty()) {
            arguments = arguments.with(JCStressOption.JVM_ARGS_PREPEND, String.join(" ", contestant.jvmArguments()));
        }
        return run(arguments);
    }

    private static Rates.Round rates(Contestant contestant, StressRun run) {
        List<Fork> forks = run.tests().get(0).forks();
        if (forks.size() != 1 || !forks.get(0).isUsable()) {
            throw new CommandFailedException(
                    ExitCode.PROVES_NOTHING, "no samples of " + contestant.testName() + " were taken");
        }
        Fork fork = forks.get(0);
        double seconds = fork.iterations() * fork.iterationMillis() / MILLIS_PER_SECOND;
        long hangs = fork.counts().getOrDefault(BOTH_HUNG, 0L);
        long halfHangs = fork.counts().entrySet().stream()
                .filter(entry ->
                        entry.getKey().contains("HUNG") && !entry.getKey().equals(BOTH_HUNG))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Rates.Round(fork.samples() / seconds, hangs / seconds, halfHangs / seconds);
    }
}
