package org.pyerr.stress.tests;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pyerr.model.error.MethodBody;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.scenario.Scenario;

/**
 * {@code eprintln!("{e}")} of a fetched error whose {@code __str__} is Python code: a fetched error does not save it.
 *
 * <p>Between two bytecodes the interpreter honours a request to drop the GIL, and {@code time.sleep(0)} or any I/O
 * drops it unasked. That happens inside {@code str(value)}, under the stderr lock: the GIL is waited for under that
 * lock again, whatever the version of PyO3. How often depends on how long the code runs: a request comes only after a
 * switch interval.
 *
 * <p>Observed in a run without options (2 CPUs, JDK 17.0.21, Linux, amd64):
 *
 * <pre>
 * LongStr            hung          32,217 of    247,912    129,953 per million
 * ShortStr           hung               6 of    417,811       14.4 per million
 * SleepingInitOf022  hung             247 of    387,091        638 per million
 * SleepingStr        hung             219 of    397,331        551 per million
 * </pre>
 */
public final class DirectPrintOfPythonTypes {

    private DirectPrintOfPythonTypes() {}

    /** A {@code __str__} shorter than the switch interval. Both threads hold the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class ShortStr extends Printing {
        private static final Scenario SCENARIO = Cells.both(
                Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED).type(Cells.withStr(MethodBody.SHORT)),
                DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public ShortStr() {
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

    /** A {@code __str__} longer than the switch interval. Both threads hold the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class LongStr extends Printing {
        private static final Scenario SCENARIO = Cells.both(
                Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED).type(Cells.withStr(MethodBody.LONG)),
                DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public LongStr() {
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

    /** A {@code __str__} that gives the GIL up by itself. Both threads hold the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class SleepingStr extends Printing {
        private static final Scenario SCENARIO = Cells.both(
                Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED).type(Cells.withStr(MethodBody.SLEEP)),
                DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public SleepingStr() {
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

    /** On PyO3 0.22, an {@code __init__} that gives the GIL up by itself. Both threads hold the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class SleepingInitOf022 extends Printing {
        private static final Scenario SCENARIO = Cells.both(
                Scenario.of(PyO3Version.V0_22, Origin.LAZY).type(Cells.withInit(MethodBody.SLEEP)),
                DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public SleepingInitOf022() {
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
