package org.pyerr.stress.tests.real;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * Logback: {@code OutputStreamAppender}, which formats before it takes its lock, and an appender of one's own that
 * extends {@code AppenderBase}, whose {@code doAppend} is synchronized and formats under that monitor.
 *
 * <p>An error that is logged as such is asked for its message when the event is made, before any appender, and is safe
 * with both. An argument is not: it is formatted when the text is first asked for.
 *
 * <p>Source: Jetty issue 8354.
 */
public final class LogbackPrint {

    private LogbackPrint() {}

    /** {@code error(text, error)}. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class Thrown extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(LogbackOutput.STREAM_APPENDER, RealStrategy.LAZY));

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

    /** {@code error("{} {}", error, ...)}, formatted before the lock. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class Argument extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(LogbackOutput.STREAM_APPENDER, RealStrategy.ARGUMENT));

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

    /** {@code atError().log(error::toString)}. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class Supplied extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(LogbackOutput.STREAM_APPENDER, RealStrategy.SUPPLIER));

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

    /** {@code atError().addKeyValue("error", error)}, formatted by the encoder, before the lock. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class KeyValue extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(LogbackOutput.STREAM_APPENDER, RealStrategy.KEY_VALUE));

        /** Starts afresh. */
        public KeyValue() {
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

    /** Text that was formatted before, logged with the GIL, beside an argument. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class FormattedBesideArgument extends RealPrinting {
        private static final RealScenario SCENARIO = warmedUp(
                new RealScenario(LogbackOutput.STREAM_APPENDER, RealStrategy.FORMATTED, RealStrategy.ARGUMENT));

        /** Starts afresh. */
        public FormattedBesideArgument() {
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

    /** {@code error(text, error)}, to an appender of one's own. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class OwnAppenderThrown extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(LogbackOutput.APPENDER_BASE, RealStrategy.LAZY));

        /** Starts afresh. */
        public OwnAppenderThrown() {
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

    /** {@code error("{} {}", error, ...)}, to an appender of one's own. */
    @JCStressTest
    @JCStressMeta(RealGrades.MayHang.class)
    @State
    public static class OwnAppenderArgument extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(LogbackOutput.APPENDER_BASE, RealStrategy.ARGUMENT));

        /** Starts afresh. */
        public OwnAppenderArgument() {
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

    /** {@code atError().log(error::toString)}, to an appender of one's own. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class OwnAppenderSupplied extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(LogbackOutput.APPENDER_BASE, RealStrategy.SUPPLIER));

        /** Starts afresh. */
        public OwnAppenderSupplied() {
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

    /** {@code atError().addKeyValue("error", error)}, to an appender of one's own. */
    @JCStressTest
    @JCStressMeta(RealGrades.MayHang.class)
    @State
    public static class OwnAppenderKeyValue extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(LogbackOutput.APPENDER_BASE, RealStrategy.KEY_VALUE));

        /** Starts afresh. */
        public OwnAppenderKeyValue() {
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
    public static class OwnAppenderPreloaded extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(RealScenario.of(LogbackOutput.APPENDER_BASE, RealStrategy.PRELOADED));

        /** Starts afresh. */
        public OwnAppenderPreloaded() {
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

    /** Text that was formatted before, logged with the GIL, beside an argument. */
    @JCStressTest
    @JCStressMeta(RealGrades.MayHang.class)
    @State
    public static class OwnAppenderFormattedBesideArgument extends RealPrinting {
        private static final RealScenario SCENARIO =
                warmedUp(new RealScenario(LogbackOutput.APPENDER_BASE, RealStrategy.FORMATTED, RealStrategy.ARGUMENT));

        /** Starts afresh. */
        public OwnAppenderFormattedBesideArgument() {
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

    /** Text that was formatted before, with the GIL given up, beside an argument. */
    @JCStressTest
    @JCStressMeta(RealGrades.Safe.class)
    @State
    public static class OwnAppenderFormattedDetachedBesideArgument extends RealPrinting {
        private static final RealScenario SCENARIO = warmedUp(
                new RealScenario(LogbackOutput.APPENDER_BASE, RealStrategy.FORMATTED_DETACHED, RealStrategy.ARGUMENT));

        /** Starts afresh. */
        public OwnAppenderFormattedDetachedBesideArgument() {
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
