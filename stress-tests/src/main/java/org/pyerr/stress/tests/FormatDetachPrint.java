package org.pyerr.stress.tests;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pyerr.model.error.MethodBody;
import org.pyerr.model.print.FormatDetachPrintStrategy;
import org.pyerr.model.scenario.Scenario;

/**
 * Format into a string, give the GIL up, then {@code eprintln!("{s}")}: never wait for one lock while holding the
 * other.
 *
 * <p>The one strategy that needs no thread of its own, keeps messages whole, and is safe beside any other, even with
 * Python code in {@code __str__}: all of that runs with no lock but the GIL.
 *
 * <p>Observed in a run without options (2 CPUs, JDK 17.0.21, Linux, amd64):
 *
 * <pre>
 * BothAttached             ok                 0 of    643,091
 * NoneAttached             ok                 0 of    387,091
 * OneAttached              ok                 0 of    448,531
 * SleepingStrBothAttached  ok                 0 of    376,851
 * SleepingStrNoneAttached  ok                 0 of    499,731
 * SleepingStrOneAttached   ok                 0 of    376,851
 * </pre>
 */
public final class FormatDetachPrint {

    private FormatDetachPrint() {}

    /** Both threads hold the GIL when they print. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class BothAttached extends Printing {
        private static final Scenario SCENARIO = Cells.both(Cells.today(), FormatDetachPrintStrategy.INSTANCE);

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
        private static final Scenario SCENARIO = Cells.one(Cells.today(), FormatDetachPrintStrategy.INSTANCE);

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
        private static final Scenario SCENARIO = Cells.none(Cells.today(), FormatDetachPrintStrategy.INSTANCE);

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
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class SleepingStrBothAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.both(Cells.today().type(Cells.withStr(MethodBody.SLEEP)), FormatDetachPrintStrategy.INSTANCE);

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
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class SleepingStrOneAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.one(Cells.today().type(Cells.withStr(MethodBody.SLEEP)), FormatDetachPrintStrategy.INSTANCE);

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
                Cells.none(Cells.today().type(Cells.withStr(MethodBody.SLEEP)), FormatDetachPrintStrategy.INSTANCE);

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
