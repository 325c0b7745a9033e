package org.pyerr.stress.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pyerr.stress.result.CommandFailedException;
import org.pyerr.stress.result.ExitCode;

/**
 * What is asked of a run.
 *
 * @param arguments JCStress's options
 * @param budget the time that the run must fit, if any
 * @param breadth how many configurations to cover; decided by options, preset or budget if absent
 * @param since when the time of the budget began
 */
public record RunRequest(
        JCStressArguments arguments, Optional<Budget> budget, Optional<Breadth> breadth, Instant since) {

    /** The time of a run without options; its promise is five minutes on two cores. */
    public static final Budget PRESET = new Budget(Duration.ofSeconds(270));

    /** For reading the results back and writing the pages, which the forks must leave. */
    private static final Duration END_RESERVE = Duration.ofMillis(1500);

    /** Checks that the options leave the budget something to decide. */
    public RunRequest {
        if (budget.isPresent() && arguments.has(JCStressOption.MODE)) {
            throw contradiction("--budget decides what -m decides: give one of them");
        } else if (budget.isPresent()
                && arguments.has(JCStressOption.FORKS)
                && arguments.has(JCStressOption.ITERATIONS)
                && arguments.has(JCStressOption.TIME)) {
            throw contradiction("-f, -iters and -time leave nothing to fit to --budget");
        } else if (breadth.isPresent() && arguments.has(JCStressOption.SPLIT_COMPILATION)) {
            throw contradiction("--breadth decides what -sc decides: give one of them");
        }
    }

    /** A run with JCStress's options and nothing else, from now on. */
    public static RunRequest of(JCStressArguments arguments) {
        return new RunRequest(arguments, Optional.empty(), Optional.empty(), Instant.now());
    }

    /** Whether neither a budget nor an option says how much to run. */
    public boolean isPreset() {
        return budget.isEmpty()
                && !arguments.has(
                        JCStressOption.MODE,
                        JCStressOption.FORKS,
                        JCStressOption.STRESS_FORKS,
                        JCStressOption.ITERATIONS,
                        JCStressOption.TIME,
                        JCStressOption.SPLIT_COMPILATION,
                        JCStressOption.JVM_ARGS);
    }

    /** The time that the run must fit; none if the options say how much to run. */
    public Optional<Duration> time() {
        return (isPreset() ? Optional.of(PRESET) : budget).map(Budget::duration);
    }

    /** When the last fork must have ended, if the run must fit a time. */
    Optional<Instant> endOfForks() {
        return time().map(time -> since.plus(time).minus(END_RESERVE));
    }

    /** The same, with a selection of tests unless it has one. */
    RunRequest selecting(String regexp) {
        JCStressArguments selecting = arguments.withDefault(JCStressOption.TESTS, regexp);
        return new RunRequest(selecting, budget, breadth, since);
    }

    private static CommandFailedException contradiction(String line) {
        return new CommandFailedException(ExitCode.USAGE, line);
    }
}
