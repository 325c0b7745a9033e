package org.pyerr.stress.tests;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pyerr.model.error.MethodBody;
import org.pyerr.model.print.PreloadPrintStrategy;
import org.pyerr.model.scenario.Scenario;

/**
 * Look at the value first, then {@code eprintln!("{e}")}: the workaround that Polars took, and where it fails.
 *
 * <p>The value is there when the stderr lock is taken, so the GIL is not given up under it. That mends the case in
 * which all threads hold the GIL. It does not mend a thread without the GIL, which still has to take it under the
 * stderr lock; nor Python code in {@code __str__}, which may lose it there.
 *
 * <p>Source: PyO3 issue 4764.
 *
 * <p>Observed in a run without options (2 CPUs, JDK 17.0.21, Linux, amd64):
 *
 * <pre>
 * BothAttached             ok                 0 of    448,531
 * NoneAttached             ok                 0 of    458,771
 * OneAttached              hung             647 of    387,091      1,671 per million
 * SleepingStrBothAttached  hung              14 of    499,731       28.0 per million
 * SleepingStrNoneAttached  ok                 0 of    376,851
 * SleepingStrOneAttached   hung             190 of    407,571        466 per million
 * </pre>
 */
public final class PreloadPrint {

    private PreloadPrint() {}

    /** Both threads hold the GIL when they print. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class BothAttached extends Printing {
        private static final Scenario SCENARIO = Cells.both(Cells.today(), PreloadPrintStrategy.INSTANCE);

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
        private static final Scenario SCENARIO = Cells.one(Cells.today(), PreloadPrintStrategy.INSTANCE);

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
        private static final Scenario SCENARIO = Cells.none(Cells.today(), PreloadPrintStrategy.INSTANCE);

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

    /** Both threads hold the GIL when they print. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class SleepingStrBothAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.both(Cells.today().type(Cells.withStr(MethodBody.SLEEP)), PreloadPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public SleepingStrBothAttached() {
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
    public static class SleepingStrOneAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.one(Cells.today().type(Cells.withStr(MethodBody.SLEEP)), PreloadPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public SleepingStrOneAttached() {
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
    public static class SleepingStrNoneAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.none(Cells.today().type(Cells.withStr(MethodBody.SLEEP)), PreloadPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public SleepingStrNoneAttached() {
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
