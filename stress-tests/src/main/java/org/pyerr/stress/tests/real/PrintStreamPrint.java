package org.pyerr.stress.tests.real;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * A {@link java.io.PrintStream} over a sink, and an error whose message needs the GIL.
 *
 * <p>{@code printStackTrace} takes the stream's lock and then asks the error for its text; so does {@code printf} with
 * an argument. {@code println(Object)} looks the same to its caller, but asks first. A thread that writes to the stream
 * with the GIL held does nothing wrong by itself, and yet hangs beside a thread that prints an error lazily; so who has
 * only text to write is safe from all of this if it gives the GIL up first.
 *
 * <p>Source: Azure SDK for Java issue 19657; PyO3 issue 4764 is the same in Rust.
 */
public final class PrintStreamPrint {

    private PrintStreamPrint() {}

    /** {@code printStackTrace}, without the GIL. */
    @JCStressTest
    @JCStressMeta(RealGrades.MayHang.class)
    @State
    public static class StackTrace extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(PrintStreamOutput.STREAM, RealStrategy.LAZY));

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

    /** {@code printStackTrace} with the GIL, which making the message gives up on the way. */
    @JCStressTest
    @JCStressMeta(RealGrades.MayHang.class)
    @State
    public static class StackTraceAttached extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(PrintStreamOutput.STREAM, RealStrategy.LAZY_ATTACHED));

        /** Starts afresh. */
        public StackTraceAttached() {
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
                warmedUp(RealScenario.of(PrintStreamOutput.STREAM, RealStrategy.ARGUMENT));

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
                warmedUp(RealScenario.of(PrintStreamOutput.STREAM, RealStrategy.OBJECT));

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

    /** {@code printStackTrace} of an error that has its message already, with the GIL. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class Preloaded extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(PrintStreamOutput.STREAM, RealStrategy.PRELOADED));

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

    /** {@code println} of text that was formatted before, with the GIL: safe by itself. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class Formatted extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(PrintStreamOutput.STREAM, RealStrategy.FORMATTED));

        /** Starts afresh. */
        public Formatted() {
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

    /** The same beside {@code printStackTrace}: it waits for the stream with the GIL. */
    @JCStressTest
    @JCStressMeta(RealGrades.MayHang.class)
    @State
    public static class FormattedBesideStackTrace extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(new RealScenario(PrintStreamOutput.STREAM, RealStrategy.FORMATTED, RealStrategy.LAZY));

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

    /** {@code println} of text that was formatted before, with the GIL given up. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class FormattedDetached extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(PrintStreamOutput.STREAM, RealStrategy.FORMATTED_DETACHED));

        /** Starts afresh. */
        public FormattedDetached() {
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

    /** The same beside {@code printStackTrace}: safe beside anything. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class FormattedDetachedBesideStackTrace extends RealPrinting {
        private static final RealScenario SCENARIO = warmedUp(
                new RealScenario(PrintStreamOutput.STREAM, RealStrategy.FORMATTED_DETACHED, RealStrategy.LAZY));

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
