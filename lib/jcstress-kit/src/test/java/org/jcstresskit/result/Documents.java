package org.jcstresskit.result;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Documents of runs that never took place. */
public final class Documents {
    /** A machine with two CPUs. */
    public static final Machine MACHINE =
            new Machine(2, "amd64", "Linux 6.1", "17.0.15", "Example", "OpenJDK 64-Bit Server VM");

    private static final Stratum STRATUM = new Stratum("unified", List.of(), "first: package group 0, core group 0");

    private Documents() {}

    /** A run of the tests that came to its end. */
    public static StressRun run(StressTest... tests) {
        return run(true, List.of(), tests);
    }

    /** A run of the tests. */
    public static StressRun run(boolean ended, List<LeftOutTest> leftOut, StressTest... tests) {
        return new StressRun(
                MACHINE,
                List.of("-f", "3"),
                Instant.parse("2026-01-01T10:00:00Z"),
                ended ? Duration.ofSeconds(83) : Duration.ZERO,
                ended,
                List.of(tests),
                leftOut);
    }

    /** A test with the same outcomes in each of three planned forks. */
    public static StressTest test(String name, Outcome... outcomesOfAFork) {
        return test(
                name, 3, List.of(fork(outcomesOfAFork), fork(outcomesOfAFork), fork(outcomesOfAFork)), outcomesOfAFork);
    }

    /** A test with these forks; the counts of its outcomes are those of one fork each. */
    public static StressTest test(String name, int plannedForks, List<Fork> forks, Outcome... outcomesOfAFork) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Outcome outcome : outcomesOfAFork) {
            long count = outcome.count() * forks.stream().filter(Fork::isUsable).count();
            outcomes.add(new Outcome(outcome.id(), outcome.expectation(), count, outcome.description()));
        }
        return new StressTest(name, List.of("first", "second"), plannedForks, outcomes, forks);
    }

    /** A fork that ended as it should. */
    public static Fork fork(Outcome... outcomes) {
        TreeMap<String, Long> counts = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            counts.put(outcome.id(), outcome.count());
        }
        return new Fork(0, STRATUM, List.of("-Xint"), 1, 200, 0, ForkStatus.NORMAL, counts, List.of());
    }

    /** A fork that failed. */
    public static Fork failedFork(ForkStatus status, String... messages) {
        return new Fork(0, STRATUM, List.of("-Xint"), 1, 200, 0, status, new TreeMap<>(), List.of(messages));
    }

    /** An outcome of no interest. */
    public static Outcome acceptable(String id, long count) {
        return new Outcome(id, Expectation.ACCEPTABLE, count, "Both print.");
    }

    /** A hazard. */
    public static Outcome interesting(String id, long count) {
        return new Outcome(id, Expectation.ACCEPTABLE_INTERESTING, count, "It happens.");
    }

    /** An outcome that must not be. */
    public static Outcome forbidden(String id, long count) {
        return new Outcome(id, Expectation.FORBIDDEN, count, "It must not happen.");
    }
}
