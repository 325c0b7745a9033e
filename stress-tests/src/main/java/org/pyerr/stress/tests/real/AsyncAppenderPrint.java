package org.pyerr.stress.tests.real;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/**
 * The asynchronous appenders of Logback and Log4j 2: a bounded queue and a thread that empties it. That thread is the
 * appender's own, so there are two actors and, in the outcome, three fates: of the one who logs an error, of the one
 * who logs text with the GIL held, and of the appender's thread.
 *
 * <p>Logback makes the whole text in the caller, before it uses the queue. Log4j does so with arguments, but keeps an
 * error as it is, and the appender's thread asks it for its message. While that thread waits for the GIL it empties
 * nothing, and who holds the GIL waits for room in the queue: that is the rendezvous of the model's channels, at the
 * end of a longer queue.
 *
 * <p>Log4j's queue holds one event here and 1024 by default, so that a hang takes as many events more: less likely, not
 * impossible.
 */
public final class AsyncAppenderPrint {

    private AsyncAppenderPrint() {}

    /** Logback, {@code error(text, error)}: asked in the caller. */
    @JCStressTest
    @JCStressMeta(RealGrades.QueueSafe.class)
    @State
    public static class LogbackThrown extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(LogbackOutput.ASYNC_APPENDER, RealStrategy.LAZY));

        /** Starts afresh. */
        public LogbackThrown() {
            super(SCENARIO);
        }

        @Actor
        public void errorPrinter(LLLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void gilHolder(LLLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLLL_Result r) {
            r.r3 = background();
            r.r4 = output();
        }
    }

    /** Logback, {@code error("{} {}", error, ...)}: formatted in the caller. */
    @JCStressTest
    @JCStressMeta(RealGrades.QueueSafe.class)
    @State
    public static class LogbackArgument extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(LogbackOutput.ASYNC_APPENDER, RealStrategy.ARGUMENT));

        /** Starts afresh. */
        public LogbackArgument() {
            super(SCENARIO);
        }

        @Actor
        public void errorPrinter(LLLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void gilHolder(LLLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLLL_Result r) {
            r.r3 = background();
            r.r4 = output();
        }
    }

    /** Logback, {@code atError().log(error::toString)}: asked in the caller. */
    @JCStressTest
    @JCStressMeta(RealGrades.QueueSafe.class)
    @State
    public static class LogbackSupplied extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(LogbackOutput.ASYNC_APPENDER, RealStrategy.SUPPLIER));

        /** Starts afresh. */
        public LogbackSupplied() {
            super(SCENARIO);
        }

        @Actor
        public void errorPrinter(LLLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void gilHolder(LLLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLLL_Result r) {
            r.r3 = background();
            r.r4 = output();
        }
    }

    /** Log4j, {@code error(text, error)}: asked behind the queue. */
    @JCStressTest
    @JCStressMeta(RealGrades.QueueMayHang.class)
    @State
    public static class Log4jThrown extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(Log4jOutput.ASYNC_APPENDER, RealStrategy.LAZY));

        /** Starts afresh. */
        public Log4jThrown() {
            super(SCENARIO);
        }

        @Actor
        public void errorPrinter(LLLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void gilHolder(LLLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLLL_Result r) {
            r.r3 = background();
            r.r4 = output();
        }
    }

    /** Log4j, {@code error("{} {}", error, ...)}: formatted in the caller. */
    @JCStressTest
    @JCStressMeta(RealGrades.QueueSafe.class)
    @State
    public static class Log4jArgument extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(Log4jOutput.ASYNC_APPENDER, RealStrategy.ARGUMENT));

        /** Starts afresh. */
        public Log4jArgument() {
            super(SCENARIO);
        }

        @Actor
        public void errorPrinter(LLLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void gilHolder(LLLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLLL_Result r) {
            r.r3 = background();
            r.r4 = output();
        }
    }

    /** Log4j, {@code error(error::toString)}: asked in the caller. */
    @JCStressTest
    @JCStressMeta(RealGrades.QueueSafe.class)
    @State
    public static class Log4jSupplied extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(Log4jOutput.ASYNC_APPENDER, RealStrategy.SUPPLIER));

        /** Starts afresh. */
        public Log4jSupplied() {
            super(SCENARIO);
        }

        @Actor
        public void errorPrinter(LLLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void gilHolder(LLLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLLL_Result r) {
            r.r3 = background();
            r.r4 = output();
        }
    }

    /** Log4j, an error that has its message already, with the GIL. */
    @JCStressTest
    @JCStressMeta(RealGrades.QueueSafe.class)
    @State
    public static class Log4jPreloaded extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(Log4jOutput.ASYNC_APPENDER, RealStrategy.PRELOADED));

        /** Starts afresh. */
        public Log4jPreloaded() {
            super(SCENARIO);
        }

        @Actor
        public void errorPrinter(LLLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void gilHolder(LLLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLLL_Result r) {
            r.r3 = background();
            r.r4 = output();
        }
    }

    /** Log4j, text that was formatted before, with the GIL given up. */
    @JCStressTest
    @JCStressMeta(RealGrades.QueueSafe.class)
    @State
    public static class Log4jFormattedDetached extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(Log4jOutput.ASYNC_APPENDER, RealStrategy.FORMATTED_DETACHED));

        /** Starts afresh. */
        public Log4jFormattedDetached() {
            super(SCENARIO);
        }

        @Actor
        public void errorPrinter(LLLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void gilHolder(LLLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLLL_Result r) {
            r.r3 = background();
            r.r4 = output();
        }
    }
}
