package org.jcstresskit.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jcstresskit.result.CommandFailedException;
import org.jcstresskit.result.ExitCode;
import org.openjdk.jcstress.Options;

/**
 * A request for a run.
 *
 * @param arguments JCStress's options
 * @param budget the time that the run must keep, if any
 * @param breadth how many configurations to cover; {@link #breadthFor} decides if absent
 * @param since when the time of the run began
 */
public record RunRequest(
        JCStressArguments arguments, Optional<Budget> budget, Optional<Breadth> breadth, Instant since) {

    /** The time after which a run begins no other replicate unless its options say otherwise. */
    public static final Budget USUAL_TIME = new Budget(Duration.ofMinutes(5));

    /** Checks that no two options set the same thing. */
    public RunRequest {
        if (breadth.isPresent() && arguments.has(JCStressOption.SPLIT_COMPILATION)) {
            throw new CommandFailedException(ExitCode.USAGE, "--breadth decides what -sc decides: give one of them");
        }
    }

    /** A request with JCStress's options and nothing else, beginning now. */
    public static RunRequest of(JCStressArguments arguments) {
        return new RunRequest(arguments, Optional.empty(), Optional.empty(), Instant.now());
    }

    /** Whether the options say how many forks there are; otherwise it is time that ends the run. */
    public boolean saysHowManyForks() {
        return arguments.has(JCStressOption.MODE, JCStressOption.FORKS, JCStressOption.STRESS_FORKS);
    }

    /** The time that the run keeps; none if the options say how much to run. */
    Optional<RunTime> time() {
        return budget.or(() -> saysHowManyForks() ? Optional.empty() : Optional.of(USUAL_TIME))
                .map(time -> new RunTime(time, since.plus(time.duration()), budget.isPresent()));
    }

    /** How many configurations it covers: one, unless an option or a mode of JCStress's says otherwise. */
    Breadth breadthFor(Options options) {
        return breadth.orElseGet(() -> arguments.has(JCStressOption.MODE, JCStressOption.SPLIT_COMPILATION)
                ? options.isSplitCompilation() ? Breadth.SPLIT : Breadth.UNIFIED
                : Breadth.ONE);
    }

    /**
     * This request with everything that it leaves open: the selection of tests and, unless a mode of JCStress's says
     * it, one fork of the standard kind for each configuration.
     */
    RunRequest complete(String tests) {
        JCStressArguments selecting = arguments.withDefault(JCStressOption.TESTS, tests);
        if (arguments.has(JCStressOption.MODE)) {
            return with(selecting);
        }
        JCStressArguments complete = ForkKind.STANDARD.complete(selecting);
        return with(saysHowManyForks() ? complete.withDefault(JCStressOption.STRESS_FORKS, 1) : complete);
    }

    private RunRequest with(JCStressArguments other) {
        return new RunRequest(other, budget, breadth, since);
    }
}
