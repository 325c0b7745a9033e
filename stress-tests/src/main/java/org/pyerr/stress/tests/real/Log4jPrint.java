package org.pyerr.stress.tests.real;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * Log4j 2: {@code OutputStreamAppender}, and {@code ConsoleAppender} over the real standard error.
 *
 * <p>Both make the whole text of an event in the caller's thread and lock for its bytes only: no call can hang.
 */
public final class Log4jPrint {

    private Log4jPrint() {}

    /** {@code error(text, error)}. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class Thrown extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(Log4jOutput.STREAM_APPENDER, RealStrategy.LAZY));

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

    /** {@code error("{} {}", error, ...)}. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class Argument extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(Log4jOutput.STREAM_APPENDER, RealStrategy.ARGUMENT));

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

    /** {@code error(error::toString)}. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class Supplied extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(Log4jOutput.STREAM_APPENDER, RealStrategy.SUPPLIER));

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
                warmedUp(RealScenario.of(Log4jOutput.STREAM_APPENDER, RealStrategy.PRELOADED));

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
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class FormattedBesideThrown extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(new RealScenario(Log4jOutput.STREAM_APPENDER, RealStrategy.FORMATTED, RealStrategy.LAZY));

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

    /** {@code error(text, error)} to the console. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class ConsoleThrown extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(Log4jOutput.CONSOLE_APPENDER, RealStrategy.LAZY));

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

    /** {@code error("{} {}", error, ...)} to the console. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class ConsoleArgument extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(Log4jOutput.CONSOLE_APPENDER, RealStrategy.ARGUMENT));

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
}
