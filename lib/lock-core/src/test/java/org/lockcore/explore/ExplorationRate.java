package org.lockcore.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jetbrains.lincheck.Lincheck;
import org.junit.jupiter.api.Test;

/**
 * How fast schedules are run one by one, beside Lincheck. Not among the tests of a build, because of its name; run by
 * {@code ./mvnw -q -pl lib/lock-core test -Dtest=ExplorationRate}.
 */
class ExplorationRate {
    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    /**
     * Complete schedules per second, each step of each of them executed, nothing pruned, against Lincheck's
     * invocations. The program takes two locks one after the other, in opposite orders, so that neither tool can stop
     * at a deadlock.
     */
    @Test
    void schedulesPerSecond() {
        LockProgram program = twoLocks();
        double ours = schedulesPerSecond(program);
        double lincheck = invocationsPerSecond();
        System.out.printf(
                Locale.ROOT,
                "schedules per second on the two-lock program: %,.0f; Lincheck: %,.0f; ratio %.0f%n",
                ours,
                lincheck,
                ours / lincheck);
        assertThat(ours).isGreaterThan(10 * lincheck);
    }

    private static LockProgram twoLocks() {
        List<List<LockProgram.Op>> threads = new ArrayList<>();
        for (int[] order : new int[][] {{0, 1}, {1, 0}}) {
            List<LockProgram.Op> ops = new ArrayList<>();
            for (int lock : order) {
                ops.add(new LockProgram.Op(LockProgram.Kind.ACQUIRE, lock, 0));
                ops.add(new LockProgram.Op(LockProgram.Kind.RELEASE, lock, 0));
            }
            threads.add(ops);
        }
        return new LockProgram(2, 0, 0, threads);
    }

    private static double schedulesPerSecond(LockProgram program) {
        Explorer explorer = new Explorer().withoutPruning();
        long schedules = 0;
        long start = 0;
        for (int i = 0; i < 60_000; i++) {
            if (i == 20_000) {
                start = System.nanoTime();
                schedules = 0;
            }
            schedules += explorer.explore(program.overTheModel()).schedules().longValueExact();
        }
        return schedules / ((System.nanoTime() - start) / NANOS_PER_SECOND);
    }

    /** From the difference of two runs, so that what a run costs once does not count. */
    private static double invocationsPerSecond() {
        int few = 1_000;
        int many = 11_000;
        LockLetters program = new LockLetters(List.of("AaBb", "BbAa"), LockLetters.Kind.REENTRANT_LOCK);
        Lincheck.runConcurrentTest(few, program);
        long start = System.nanoTime();
        Lincheck.runConcurrentTest(few, program);
        long middle = System.nanoTime();
        Lincheck.runConcurrentTest(many, program);
        long end = System.nanoTime();
        return (many - few) / ((end - middle - (middle - start)) / NANOS_PER_SECOND);
    }
}
