package org.pyerr.stress.tests.real;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * {@code java.util.logging}: a {@link java.util.logging.StreamHandler} that flushes each record and a
 * {@link java.util.logging.ConsoleHandler} over the real standard error, both with a
 * {@link java.util.logging.SimpleFormatter}.
 *
 * <p>Up to JDK 24 a handler formats a record under its own monitor, and so asks the error of the record, or an
 * argument, for its text. JDK 25 formats first (JDK-8349206), and none of this hangs. A supplier is asked before the
 * handlers are, on any JDK.
 */
public final class HandlerPrint {

    private HandlerPrint() {}

    /** {@code log(level, text, error)}. */
    @JCStressTest
    @JCStressMeta(RealGrades.MayHangBeforeJdk25.class)
    @State
    public static class Thrown extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(HandlerOutput.STREAM_HANDLER, RealStrategy.LAZY));

        /** Starts afresh. */
        public Thrown() {
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

    /** {@code log(level, "{0}", error)}. */
    @JCStressTest
    @JCStressMeta(RealGrades.MayHangBeforeJdk25.class)
    @State
    public static class Argument extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(HandlerOutput.STREAM_HANDLER, RealStrategy.ARGUMENT));

        /** Starts afresh. */
        public Argument() {
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

    /** {@code log(level, error::toString)}. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class Supplied extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(HandlerOutput.STREAM_HANDLER, RealStrategy.SUPPLIER));

        /** Starts afresh. */
        public Supplied() {
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

    /** An error that has its message already, with the GIL. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class Preloaded extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(HandlerOutput.STREAM_HANDLER, RealStrategy.PRELOADED));

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

    /** Text that was formatted before, logged with the GIL, beside an error. */
    @JCStressTest
    @JCStressMeta(RealGrades.MayHangBeforeJdk25.class)
    @State
    public static class FormattedBesideThrown extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(new RealScenario(HandlerOutput.STREAM_HANDLER, RealStrategy.FORMATTED, RealStrategy.LAZY));

        /** Starts afresh. */
        public FormattedBesideThrown() {
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

    /** Text that was formatted before, with the GIL given up, beside an error. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class FormattedDetachedBesideThrown extends RealPrinting {
        private static final RealScenario SCENARIO = warmedUp(
                new RealScenario(HandlerOutput.STREAM_HANDLER, RealStrategy.FORMATTED_DETACHED, RealStrategy.LAZY));

        /** Starts afresh. */
        public FormattedDetachedBesideThrown() {
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

    /** {@code log(level, text, error)} to the console. */
    @JCStressTest
    @JCStressMeta(RealGrades.MayHangBeforeJdk25.class)
    @State
    public static class ConsoleThrown extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(HandlerOutput.CONSOLE_HANDLER, RealStrategy.LAZY));

        /** Starts afresh. */
        public ConsoleThrown() {
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

    /** {@code log(level, "{0}", error)} to the console. */
    @JCStressTest
    @JCStressMeta(RealGrades.MayHangBeforeJdk25.class)
    @State
    public static class ConsoleArgument extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(HandlerOutput.CONSOLE_HANDLER, RealStrategy.ARGUMENT));

        /** Starts afresh. */
        public ConsoleArgument() {
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

    /** {@code log(level, error::toString)} to the console. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class ConsoleSupplied extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(HandlerOutput.CONSOLE_HANDLER, RealStrategy.SUPPLIER));

        /** Starts afresh. */
        public ConsoleSupplied() {
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
}
