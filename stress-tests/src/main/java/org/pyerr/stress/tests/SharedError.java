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
import org.pyerr.model.print.FormatPrintStrategy;
import org.pyerr.model.print.PreloadPrintStrategy;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Sharing;

/**
 * One error, printed by two threads: the panic of PyO3 0.22, and what the gate of 0.23 made of it.
 *
 * <p>On 0.22 the state of a lazy error is moved out while it is normalized. That runs the exception type's
 * {@code __init__}; if that is Python code that gives the GIL up, a second thread comes in, finds nothing, and panics.
 * From 0.23.0 on it waits at the gate instead, with the GIL given up.
 *
 * <p>Two threads that print directly never meet there: the stderr lock keeps them apart. At least one has to look at
 * the error outside of it.
 *
 * <p>Source: PyO3 0.22.6, src/err/mod.rs, {@code make_normalized}: "Cannot normalize a PyErr while already normalizing
 * it."
 *
 * <p>Observed in a run without options (2 CPUs, JDK 17.0.21, Linux, amd64):
 *
 * <pre>
 * BuiltInFormattedOn022       ok                 0 of    571,411
 * DirectFetchedToday          ok                 0 of    397,331
 * DirectOn022                 hung           3,201 of    725,011      4,415 per million
 * DirectToday                 hung          77,007 of    602,131    127,891 per million
 * FormattedOn022              panicked         283 of    448,531        631 per million
 * FormattedOn022NoneAttached  panicked       1,554 of    509,971      3,047 per million
 * FormattedOn0230             ok                 0 of    550,931
 * FormattedToday              ok                 0 of    407,571
 * PreloadedOn022              panicked         469 of    438,291      1,070 per million
 * </pre>
 */
public final class SharedError {

    private SharedError() {}

    /** PyO3 0.22, both threads format the error; its {@code __init__} gives the GIL up. */
    @JCStressTest
    @JCStressMeta(Grades.MayPanic.class)
    @State
    public static class FormattedOn022 extends Printing {
        private static final Scenario SCENARIO = Cells.both(
                Scenario.of(PyO3Version.V0_22, Origin.LAZY)
                        .sharing(Sharing.SHARED)
                        .type(Cells.withInit(MethodBody.SLEEP)),
                FormatPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public FormattedOn022() {
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

    /** The same, neither thread holding the GIL before. */
    @JCStressTest
    @JCStressMeta(Grades.MayPanic.class)
    @State
    public static class FormattedOn022NoneAttached extends Printing {
        private static final Scenario SCENARIO = Cells.none(
                Scenario.of(PyO3Version.V0_22, Origin.LAZY)
                        .sharing(Sharing.SHARED)
                        .type(Cells.withInit(MethodBody.SLEEP)),
                FormatPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public FormattedOn022NoneAttached() {
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

    /** PyO3 0.22, a built-in type: the GIL is not lost, so nobody comes in between. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class BuiltInFormattedOn022 extends Printing {
        private static final Scenario SCENARIO = Cells.both(
                Scenario.of(PyO3Version.V0_22, Origin.LAZY).sharing(Sharing.SHARED), FormatPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public BuiltInFormattedOn022() {
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

    /** PyO3 0.22, both threads preload; {@code __init__} gives the GIL up. */
    @JCStressTest
    @JCStressMeta(Grades.MayPanic.class)
    @State
    public static class PreloadedOn022 extends Printing {
        private static final Scenario SCENARIO = Cells.both(
                Scenario.of(PyO3Version.V0_22, Origin.LAZY)
                        .sharing(Sharing.SHARED)
                        .type(Cells.withInit(MethodBody.SLEEP)),
                PreloadPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public PreloadedOn022() {
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

    /** PyO3 0.22, both threads print directly with the GIL; {@code __init__} gives the GIL up under the stderr lock. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class DirectOn022 extends Printing {
        private static final Scenario SCENARIO = Cells.both(
                Scenario.of(PyO3Version.V0_22, Origin.LAZY)
                        .sharing(Sharing.SHARED)
                        .type(Cells.withInit(MethodBody.SLEEP)),
                DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public DirectOn022() {
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

    /** PyO3 0.23.0 to 0.23.3, both threads format: the second one waits at the gate. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class FormattedOn0230 extends Printing {
        private static final Scenario SCENARIO = Cells.both(
                Scenario.of(PyO3Version.V0_23_0, Origin.LAZY)
                        .sharing(Sharing.SHARED)
                        .type(Cells.withInit(MethodBody.SLEEP)),
                FormatPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public FormattedOn0230() {
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

    /** Today, both threads format: the second one waits at the gate. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class FormattedToday extends Printing {
        private static final Scenario SCENARIO = Cells.both(
                Scenario.of(PyO3Version.V0_23_4, Origin.LAZY)
                        .sharing(Sharing.SHARED)
                        .type(Cells.withInit(MethodBody.SLEEP)),
                FormatPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public FormattedToday() {
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

    /** Today, both threads print directly with the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class DirectToday extends Printing {
        private static final Scenario SCENARIO = Cells.both(
                Scenario.of(PyO3Version.V0_23_4, Origin.LAZY).sharing(Sharing.SHARED), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public DirectToday() {
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

    /** Today, a fetched error, both threads print directly with the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class DirectFetchedToday extends Printing {
        private static final Scenario SCENARIO = Cells.both(
                Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED).sharing(Sharing.SHARED), DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public DirectFetchedToday() {
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
