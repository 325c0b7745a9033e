package org.pyerr.stress.tests.real;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * The real {@link System#err}, whose end is a sink, and an error whose message needs the GIL.
 *
 * <p>{@code error.printStackTrace()} is what everybody writes, and standard error is the one output that all parts of a
 * program share: the thread that waits for it with the GIL held need not know that anything is printed but by itself.
 */
public final class SystemErrPrint {

    private SystemErrPrint() {}

    /** {@code printStackTrace()}. */
    @JCStressTest
    @JCStressMeta(RealGrades.MayHang.class)
    @State
    public static class StackTrace extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(PrintStreamOutput.SYSTEM_ERR, RealStrategy.LAZY));

        /** Starts afresh. */
        public StackTrace() {
            super(SCENARIO);
        }

        @Actor
        public void errorPrinter(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void gilHolder(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** {@code printf("%s")}. */
    @JCStressTest
    @JCStressMeta(RealGrades.MayHang.class)
    @State
    public static class Printf extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(PrintStreamOutput.SYSTEM_ERR, RealStrategy.ARGUMENT));

        /** Starts afresh. */
        public Printf() {
            super(SCENARIO);
        }

        @Actor
        public void errorPrinter(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void gilHolder(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** {@code println(Object)}, which asks for the text before it takes the lock. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class PrintlnObject extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(PrintStreamOutput.SYSTEM_ERR, RealStrategy.OBJECT));

        /** Starts afresh. */
        public PrintlnObject() {
            super(SCENARIO);
        }

        @Actor
        public void errorPrinter(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void gilHolder(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** {@code printStackTrace()} of an error that has its message already, with the GIL. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class Preloaded extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(PrintStreamOutput.SYSTEM_ERR, RealStrategy.PRELOADED));

        /** Starts afresh. */
        public Preloaded() {
            super(SCENARIO);
        }

        @Actor
        public void errorPrinter(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void gilHolder(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** Text that was formatted before, printed with the GIL, beside {@code printStackTrace()}. */
    @JCStressTest
    @JCStressMeta(RealGrades.MayHang.class)
    @State
    public static class FormattedBesideStackTrace extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(new RealScenario(PrintStreamOutput.SYSTEM_ERR, RealStrategy.FORMATTED, RealStrategy.LAZY));

        /** Starts afresh. */
        public FormattedBesideStackTrace() {
            super(SCENARIO);
        }

        @Actor
        public void errorPrinter(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void lazyPrinter(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** Text that was formatted before, with the GIL given up, beside the same. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class FormattedDetachedBesideStackTrace extends RealPrinting {
        private static final RealScenario SCENARIO = warmedUp(
                new RealScenario(PrintStreamOutput.SYSTEM_ERR, RealStrategy.FORMATTED_DETACHED, RealStrategy.LAZY));

        /** Starts afresh. */
        public FormattedDetachedBesideStackTrace() {
            super(SCENARIO);
        }

        @Actor
        public void errorPrinter(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void lazyPrinter(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }
}
