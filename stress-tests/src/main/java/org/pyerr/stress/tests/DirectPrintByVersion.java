package org.pyerr.stress.tests;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.scenario.Scenario;

/**
 * {@code eprintln!("{e}")} through the versions of PyO3: what the fix of 0.23.4 fixed, and what it did not.
 *
 * <p>PyO3 0.22 formats with the GIL held throughout, so two threads that hold it cannot hang. 0.23.0 put a gate in
 * front of normalization and gives the GIL up around it, even for errors that Python had raised: that is where Polars
 * hung. 0.23.4 lets fetched errors through the gate at their creation; lazy ones still give the GIL up, to this day.
 * The proposal to remove the lazy state would end that.
 *
 * <p>None of the versions helps a thread without the GIL: formatting takes the GIL under the stderr lock, whatever the
 * version. (Lazy errors under the rules of 0.23.4 are in {@link DirectPrint}.)
 *
 * <p>Source: PyO3 issues 4764 and 4584, pull requests 4766 and 4859.
 *
 * <p>Observed in a run without options (2 CPUs, JDK 17.0.21, Linux, amd64):
 *
 * <pre>
 * LazyRemovedFetchedBothAttached  ok                 0 of    550,931
 * LazyRemovedFetchedOneAttached   hung           1,101 of    479,251      2,297 per million
 * LazyRemovedLazyBothAttached     ok                 0 of    520,211
 * LazyRemovedLazyOneAttached      hung              33 of    387,091       85.3 per million
 * Rules022FetchedBothAttached     ok                 0 of    509,971
 * Rules022FetchedOneAttached      hung             972 of    509,971      1,906 per million
 * Rules022LazyBothAttached        ok                 0 of    428,051
 * Rules022LazyOneAttached         hung           8,833 of    397,331     22,231 per million
 * Rules0230FetchedBothAttached    hung              53 of    321,617        165 per million
 * Rules0230FetchedOneAttached     hung             795 of    428,051      1,857 per million
 * Rules0230LazyBothAttached       hung           3,828 of    376,851     10,158 per million
 * Rules0230LazyOneAttached        hung             187 of    387,091        483 per million
 * Rules0234FetchedBothAttached    ok                 0 of    868,371
 * Rules0234FetchedOneAttached     hung             254 of    387,091        656 per million
 * </pre>
 */
public final class DirectPrintByVersion {

    private DirectPrintByVersion() {}

    /** PyO3 0.22, lazy errors. Both threads hold the GIL when they print. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class Rules022LazyBothAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.both(Scenario.of(PyO3Version.V0_22, Origin.LAZY), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public Rules022LazyBothAttached() {
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

    /** PyO3 0.22, lazy errors. One thread holds the GIL when it prints, the other does not. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class Rules022LazyOneAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.one(Scenario.of(PyO3Version.V0_22, Origin.LAZY), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public Rules022LazyOneAttached() {
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

    /** PyO3 0.22, fetched errors. Both threads hold the GIL when they print. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class Rules022FetchedBothAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.both(Scenario.of(PyO3Version.V0_22, Origin.FETCHED), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public Rules022FetchedBothAttached() {
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

    /** PyO3 0.22, fetched errors. One thread holds the GIL when it prints, the other does not. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class Rules022FetchedOneAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.one(Scenario.of(PyO3Version.V0_22, Origin.FETCHED), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public Rules022FetchedOneAttached() {
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

    /** PyO3 0.23.0 to 0.23.3, lazy errors. Both threads hold the GIL when they print. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class Rules0230LazyBothAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.both(Scenario.of(PyO3Version.V0_23_0, Origin.LAZY), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public Rules0230LazyBothAttached() {
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

    /** PyO3 0.23.0 to 0.23.3, lazy errors. One thread holds the GIL when it prints, the other does not. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class Rules0230LazyOneAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.one(Scenario.of(PyO3Version.V0_23_0, Origin.LAZY), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public Rules0230LazyOneAttached() {
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

    /** PyO3 0.23.0 to 0.23.3, fetched errors. Both threads hold the GIL when they print. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class Rules0230FetchedBothAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.both(Scenario.of(PyO3Version.V0_23_0, Origin.FETCHED), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public Rules0230FetchedBothAttached() {
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

    /** PyO3 0.23.0 to 0.23.3, fetched errors. One thread holds the GIL when it prints, the other does not. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class Rules0230FetchedOneAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.one(Scenario.of(PyO3Version.V0_23_0, Origin.FETCHED), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public Rules0230FetchedOneAttached() {
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

    /** PyO3 0.23.4 to 0.29.2, fetched errors. Both threads hold the GIL when they print. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class Rules0234FetchedBothAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.both(Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public Rules0234FetchedBothAttached() {
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

    /** PyO3 0.23.4 to 0.29.2, fetched errors. One thread holds the GIL when it prints, the other does not. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class Rules0234FetchedOneAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.one(Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public Rules0234FetchedOneAttached() {
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

    /** The proposal, lazy errors. Both threads hold the GIL when they print. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class LazyRemovedLazyBothAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.both(Scenario.of(PyO3Version.LAZY_REMOVED, Origin.LAZY), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public LazyRemovedLazyBothAttached() {
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

    /** The proposal, lazy errors. One thread holds the GIL when it prints, the other does not. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class LazyRemovedLazyOneAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.one(Scenario.of(PyO3Version.LAZY_REMOVED, Origin.LAZY), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public LazyRemovedLazyOneAttached() {
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

    /** The proposal, fetched errors. Both threads hold the GIL when they print. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class LazyRemovedFetchedBothAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.both(Scenario.of(PyO3Version.LAZY_REMOVED, Origin.FETCHED), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public LazyRemovedFetchedBothAttached() {
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

    /** The proposal, fetched errors. One thread holds the GIL when it prints, the other does not. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class LazyRemovedFetchedOneAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.one(Scenario.of(PyO3Version.LAZY_REMOVED, Origin.FETCHED), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public LazyRemovedFetchedOneAttached() {
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
}
