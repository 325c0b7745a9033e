package org.pyerr.stress.tests;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pyerr.model.print.FormatPrintStrategy;
import org.pyerr.model.scenario.Scenario;

/**
 * Format into a string, then {@code eprintln!("{s}")}: nothing needs the GIL under the stderr lock.
 *
 * <p>So nobody waits for the GIL with the stderr lock, and among themselves these printers cannot hang. They still wait
 * for the stderr lock with the GIL if their caller holds it, so one {@code eprintln!("{e}")} elsewhere in the process
 * hangs them: see {@link TwoStrategies}.
 *
 * <p>Observed in a run without options (2 CPUs, JDK 17.0.21, Linux, amd64):
 *
 * <pre>
 * BothAttached  ok                 0 of    530,451
 * NoneAttached  ok                 0 of    509,971
 * OneAttached   ok                 0 of    438,291
 * </pre>
 */
public final class FormatPrint {

    private FormatPrint() {}

    /** Both threads hold the GIL when they print. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class BothAttached extends Printing {
        private static final Scenario SCENARIO = Cells.both(Cells.today(), FormatPrintStrategy.INSTANCE);

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
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class OneAttached extends Printing {
        private static final Scenario SCENARIO = Cells.one(Cells.today(), FormatPrintStrategy.INSTANCE);

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
        private static final Scenario SCENARIO = Cells.none(Cells.today(), FormatPrintStrategy.INSTANCE);

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
