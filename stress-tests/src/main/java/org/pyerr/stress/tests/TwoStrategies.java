package org.pyerr.stress.tests;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pyerr.model.print.DirectDetachPrintStrategy;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.print.FormatDetachPrintStrategy;
import org.pyerr.model.print.FormatPrintStrategy;
import org.pyerr.model.print.PlainPrintStrategy;
import org.pyerr.model.print.PreloadPrintStrategy;
import org.pyerr.model.print.PythonPrintStrategy;
import org.pyerr.model.scenario.Context;
import org.pyerr.model.scenario.Scenario;

/**
 * Two strategies against each other: what it takes to be safe in a process whose other threads do as they please.
 *
 * <p>A hang needs one thread that waits for the GIL with the stderr lock, and one that waits for the stderr lock with
 * the GIL. Whoever never does the second is safe beside anyone: see the rows of {@code format_detach} and of Python's
 * stream. Any line of text, printed with the GIL held, is the second.
 *
 * <p>Observed in a run without options (2 CPUs, JDK 17.0.21, Linux, amd64):
 *
 * <pre>
 * DetachedBesideAttached                    hung              85 of    397,331        214 per million
 * DetachedBesideText                        hung             235 of    397,331        591 per million
 * DirectBesideText                          hung             271 of    407,571        665 per million
 * FormattedAndDetachedBesideDirect          ok                 0 of    581,651
 * FormattedAndDetachedBesideDirectDetached  ok                 0 of    407,571
 * FormattedBesideDirect                     hung           2,252 of    469,011      4,802 per million
 * FormattedBesideDirectAttached             hung           1,470 of    509,971      2,883 per million
 * FormattedBesideText                       ok                 0 of    438,291
 * PreloadedBesideDirect                     hung           3,519 of    540,691      6,508 per million
 * PythonBesideDirect                        garbled          163 of    520,211        313 per million
 * PythonBesideFormattedAndDetached          garbled          230 of    428,051        537 per million
 * </pre>
 */
public final class TwoStrategies {

    private TwoStrategies() {}

    /** One formats first, with the GIL; the other prints directly, without it. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class FormattedBesideDirect extends Printing {
        private static final Scenario SCENARIO = Cells.pair(
                Cells.today(),
                Context.ATTACHED,
                FormatPrintStrategy.INSTANCE,
                Context.DETACHED,
                DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public FormattedBesideDirect() {
            super(SCENARIO);
        }

        @Actor
        public void formatter(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void direct(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** One formats first, the other prints directly, both with the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class FormattedBesideDirectAttached extends Printing {
        private static final Scenario SCENARIO = Cells.pair(
                Cells.today(),
                Context.ATTACHED,
                FormatPrintStrategy.INSTANCE,
                Context.ATTACHED,
                DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public FormattedBesideDirectAttached() {
            super(SCENARIO);
        }

        @Actor
        public void formatter(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void direct(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** One formats and gives the GIL up; the other prints directly, with the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class FormattedAndDetachedBesideDirect extends Printing {
        private static final Scenario SCENARIO = Cells.pair(
                Cells.today(),
                Context.ATTACHED,
                FormatDetachPrintStrategy.INSTANCE,
                Context.ATTACHED,
                DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public FormattedAndDetachedBesideDirect() {
            super(SCENARIO);
        }

        @Actor
        public void formatter(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void direct(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** One formats and gives the GIL up; the other prints directly, without the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class FormattedAndDetachedBesideDirectDetached extends Printing {
        private static final Scenario SCENARIO = Cells.pair(
                Cells.today(),
                Context.ATTACHED,
                FormatDetachPrintStrategy.INSTANCE,
                Context.DETACHED,
                DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public FormattedAndDetachedBesideDirectDetached() {
            super(SCENARIO);
        }

        @Actor
        public void formatter(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void direct(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** One preloads, the other prints directly, both with the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class PreloadedBesideDirect extends Printing {
        private static final Scenario SCENARIO = Cells.pair(
                Cells.today(),
                Context.ATTACHED,
                PreloadPrintStrategy.INSTANCE,
                Context.ATTACHED,
                DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public PreloadedBesideDirect() {
            super(SCENARIO);
        }

        @Actor
        public void preloader(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void direct(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** Both print directly; one gives the GIL up before. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class DetachedBesideAttached extends Printing {
        private static final Scenario SCENARIO = Cells.pair(
                Cells.today(),
                Context.ATTACHED,
                DirectDetachPrintStrategy.INSTANCE,
                Context.ATTACHED,
                DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public DetachedBesideAttached() {
            super(SCENARIO);
        }

        @Actor
        public void detacher(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void direct(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** One gives the GIL up and prints directly; the other prints a line of text, with the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class DetachedBesideText extends Printing {
        private static final Scenario SCENARIO = Cells.pair(
                Cells.today(),
                Context.ATTACHED,
                DirectDetachPrintStrategy.INSTANCE,
                Context.ATTACHED,
                PlainPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public DetachedBesideText() {
            super(SCENARIO);
        }

        @Actor
        public void detacher(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void logger(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** One prints directly, without the GIL; the other prints a line of text, with the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.MayHang.class)
    @State
    public static class DirectBesideText extends Printing {
        private static final Scenario SCENARIO = Cells.pair(
                Cells.today(),
                Context.DETACHED,
                DirectPrintStrategy.INSTANCE,
                Context.ATTACHED,
                PlainPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public DirectBesideText() {
            super(SCENARIO);
        }

        @Actor
        public void direct(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void logger(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** One formats first, the other prints a line of text, both with the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.Safe.class)
    @State
    public static class FormattedBesideText extends Printing {
        private static final Scenario SCENARIO = Cells.pair(
                Cells.today(),
                Context.ATTACHED,
                FormatPrintStrategy.INSTANCE,
                Context.ATTACHED,
                PlainPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public FormattedBesideText() {
            super(SCENARIO);
        }

        @Actor
        public void formatter(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void logger(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** One lets Python print, the other prints directly, both with the GIL: two outputs, one file descriptor. */
    @JCStressTest
    @JCStressMeta(Grades.MayGarble.class)
    @State
    public static class PythonBesideDirect extends Printing {
        private static final Scenario SCENARIO = Cells.pair(
                Cells.today(),
                Context.ATTACHED,
                PythonPrintStrategy.INSTANCE,
                Context.ATTACHED,
                DirectPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public PythonBesideDirect() {
            super(SCENARIO);
        }

        @Actor
        public void python(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void direct(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** One lets Python print, the other formats and gives the GIL up. */
    @JCStressTest
    @JCStressMeta(Grades.MayGarble.class)
    @State
    public static class PythonBesideFormattedAndDetached extends Printing {
        private static final Scenario SCENARIO = Cells.pair(
                Cells.today(),
                Context.ATTACHED,
                PythonPrintStrategy.INSTANCE,
                Context.ATTACHED,
                FormatDetachPrintStrategy.INSTANCE);

        /** Starts afresh. */
        public PythonBesideFormattedAndDetached() {
            super(SCENARIO);
        }

        @Actor
        public void python(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void formatter(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }
}
