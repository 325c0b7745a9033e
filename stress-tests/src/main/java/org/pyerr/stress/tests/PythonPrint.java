package org.pyerr.stress.tests;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pyerr.model.print.PythonPrintStrategy;
import org.pyerr.model.scenario.Scenario;

/**
 * {@code e.print(py)}: let Python print, to its own {@code sys.stderr}.
 *
 * <p>It never takes the stderr lock of Rust. Python's own lock is waited for with the GIL given up, so it cannot hang.
 * But that lock is taken for each write, not for each message: pieces of two messages may mix. These tests show how
 * often.
 *
 * <p>Source: CPython 3.11, Modules/_io/bufferedio.c, {@code _enter_buffered_busy}.
 *
 * <p>Observed in a run without options (2 CPUs, JDK 17.0.21, Linux, amd64):
 *
 * <pre>
 * BothAttached  garbled          203 of    397,331        511 per million
 * NoneAttached  garbled           10 of    397,331       25.2 per million
 * OneAttached   garbled            4 of    469,011       8.53 per million
 * </pre>
 */
public final class PythonPrint {

    private PythonPrint() {}

    /** Both threads hold the GIL when they print. */
    @JCStressTest
    @JCStressMeta(Grades.MayGarble.class)
    @State
    public static class BothAttached extends Printing {
        private static final Scenario SCENARIO = Cells.both(Cells.today(), PythonPrintStrategy.INSTANCE);

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
    @JCStressMeta(Grades.MayGarble.class)
    @State
    public static class OneAttached extends Printing {
        private static final Scenario SCENARIO = Cells.one(Cells.today(), PythonPrintStrategy.INSTANCE);

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
    @JCStressMeta(Grades.MayGarble.class)
    @State
    public static class NoneAttached extends Printing {
        private static final Scenario SCENARIO = Cells.none(Cells.today(), PythonPrintStrategy.INSTANCE);

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
