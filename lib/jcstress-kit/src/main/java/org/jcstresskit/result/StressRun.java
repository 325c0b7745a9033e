package org.jcstresskit.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The document of one stress run.
 *
 * @param machine where it took place
 * @param arguments the options it was given, as JCStress understands them
 * @param started when it began
 * @param duration how long it took; zero for a run that was cut off
 * @param ended whether it came to its end: false for one that was killed, and for a cut file
 * @param tests the tests that were planned or have results, by name
 * @param leftOut the tests that matched but cannot run on the machine
 */
public record StressRun(
        Machine machine,
        List<String> arguments,
        Instant started,
        Duration duration,
        boolean ended,
        List<StressTest> tests,
        List<LeftOutTest> leftOut) {

    /** Forks that the run should have. */
    public int plannedForks() {
        return tests.stream().mapToInt(StressTest::plannedForks).sum();
    }

    /** Forks that the run has, failed ones included. */
    public int forks() {
        return tests.stream().mapToInt(test -> test.forks().size()).sum();
    }

    /** Samples of all tests. */
    public long samples() {
        return tests.stream().mapToLong(StressTest::samples).sum();
    }

    /** Samples of all tests that were counted though they were not raced. */
    public long unraced() {
        return tests.stream()
                .flatMap(test -> test.forks().stream())
                .mapToLong(fork -> fork.samples() - fork.raced())
                .sum();
    }

    /** The tests with this verdict. */
    public List<StressTest> tests(Verdict verdict) {
        return tests.stream().filter(test -> test.verdict() == verdict).toList();
    }

    /** The exit code of the run. Tests that were left out do not count, because they were not planned. */
    public ExitCode exitCode() {
        if (!tests(Verdict.WRONG).isEmpty()) {
            return ExitCode.WRONG;
        }
        boolean complete = ended
                && !tests.isEmpty()
                && tests(Verdict.INCOMPLETE).isEmpty()
                && tests(Verdict.NO_RESULT).isEmpty();
        return complete ? ExitCode.PASS : ExitCode.PROVES_NOTHING;
    }
}
