package org.jcstresskit.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.ForkStatus;
import org.jcstresskit.result.LeftOutTest;
import org.jcstresskit.result.Machine;
import org.jcstresskit.result.Outcome;
import org.jcstresskit.result.Stratum;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;

/** Puts runs together that never took place. */
public final class SyntheticRun {
    static final Machine MACHINE = new Machine(2, "amd64", "Linux 6", "17.0.15", "Vendor", "VM");
    static final Stratum UNIFIED = new Stratum("unified", List.of(), "first: core 0; second: core 1");

    private static final Instant STARTED = Instant.parse("2026-01-01T00:00:00Z");

    private final List<StressTest> tests = new ArrayList<>();
    private final List<LeftOutTest> leftOut = new ArrayList<>();
    private Machine machine = MACHINE;
    private boolean ended = true;
    private List<String> arguments = List.of("-m", "quick");

    SyntheticRun on(Machine newMachine) {
        machine = newMachine;
        return this;
    }

    SyntheticRun shard(String part) {
        return told("--shard", part);
    }

    SyntheticRun told(String option, String value) {
        arguments = List.of("-m", "quick", option, value);
        return this;
    }

    SyntheticRun killed() {
        ended = false;
        return this;
    }

    SyntheticRun leavingOut(String test) {
        leftOut.add(new LeftOutTest(test, 3, 2));
        return this;
    }

    /** Takes a test out again. */
    SyntheticRun without(String name) {
        tests.removeIf(test -> test.name().equals(name));
        return this;
    }

    /** Adds a test that has all its forks. */
    public SyntheticRun test(String name, List<Fork> forks) {
        return test(name, forks.size(), forks);
    }

    /** Adds a test with the forks it has of those it should have. */
    SyntheticRun test(String name, int planned, List<Fork> forks) {
        SortedMap<String, Long> counts = new TreeMap<>();
        forks.forEach(fork -> fork.counts().forEach((outcome, count) -> counts.merge(outcome, count, Long::sum)));
        List<Outcome> outcomes = new ArrayList<>();
        SyntheticSuite suite = SyntheticSuite.of(0);
        counts.forEach((outcome, count) -> {
            Expectation expectation = suite.expectation(name, outcome);
            outcomes.add(new Outcome(outcome, expectation, count, "described"));
        });
        tests.add(new StressTest(name, List.of("first", "second"), planned, outcomes, forks));
        return this;
    }

    /** The run. */
    public StressRun build() {
        return new StressRun(
                machine, arguments, STARTED, Duration.ofSeconds(60), ended, List.copyOf(tests), List.copyOf(leftOut));
    }

    static Fork fork(int id, Stratum stratum, SortedMap<String, Long> counts) {
        return new Fork(id, stratum, stratum.jvmArguments(), 1, 200, 0, ForkStatus.NORMAL, counts, List.of());
    }

    /** A fork that hung in some of its samples. */
    static Fork fork(int id, long hung, long samples) {
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put(SyntheticSuite.PRINTED, samples - hung);
        if (hung > 0) {
            counts.put(SyntheticSuite.HUNG, hung);
        }
        return fork(id, UNIFIED, counts);
    }

    /** Forks that all hung equally often. */
    public static List<Fork> forks(int forks, long hung, long samples) {
        List<Fork> list = new ArrayList<>();
        for (int id = 0; id < forks; id++) {
            list.add(fork(id, hung, samples));
        }
        return list;
    }
}
