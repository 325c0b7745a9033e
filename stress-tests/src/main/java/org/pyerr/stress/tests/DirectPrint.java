package org.pyerr.stress.tests;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.scenario.Scenario;

/**
 * {@code eprintln!("{e}")}, with today's rules and a lazy error: the hazard in its plainest form.
 *
 * <p>The error is formatted under the stderr lock. Its value is not there yet, so formatting gives the GIL up and takes
 * it again, twice, under that lock. A thread that holds the GIL waits for the stderr lock with it. Both at once is a
 * deadlock, in two threads that do the very same thing.
 *
 * <p>Only where no thread ever holds the GIL when it prints, nobody waits for the stderr lock with the GIL, and nothing
 * can hang.
 *
 * <p>Source: PyO3 issue 4764.
 *
 * <p>Observed in a run without options (2 CPUs, JDK 17.0.21, Linux, amd64):
 *
 * <pre>
 * BothAttached  hung           1,943 of    458,771      4,235 per million
 * NoneAttached  ok                 0 of    489,491
 * OneAttached   hung           3,578 of    428,051      8,359 per million
 * </pre>
 */
public final class DirectPrint {

    private DirectPrint() {}

    /** Both threads hold the GIL when they print. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class BothAttached extends Printing {
        private static final Scenario SCENARIO = Cells.both(Cells.today(), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public BothAttached() {
            super(SCENARIO);
        }

        @Actor
        public void first(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void second(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** One thread holds the GIL when it prints, the other does not. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class OneAttached extends Printing {
        private static final Scenario SCENARIO = Cells.one(Cells.today(), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public OneAttached() {
            super(SCENARIO);
        }

        @Actor
        public void attached(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void detached(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** Neither thread holds the GIL when it prints. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class NoneAttached extends Printing {
        private static final Scenario SCENARIO = Cells.none(Cells.today(), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public NoneAttached() {
            super(SCENARIO);
        }

        @Actor
        public void first(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void second(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }
}
