package org.pyerr.stress.tests;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.print.ErrorChannelPrintStrategy;
import org.pyerr.model.print.FormatDetachPrintStrategy;
import org.pyerr.model.print.PlainPrintStrategy;
import org.pyerr.model.print.StringChannelPrintStrategy;
import org.pyerr.model.scenario.Context;
import org.pyerr.model.scenario.Scenario;

/**
 * Three actors, for machines with three cores or more: JCStress leaves them out where there are fewer, and the run says
 * so.
 *
 * <p>Two senders and their printer thread; a bystander that hangs because it needs a lock of two that hang; and the
 * safe string channel that a rendezvous makes unsafe when a third thread prints directly.
 */
public final class ThreeThreads {

    private ThreeThreads() {}

    /** Two senders of strings, one with the GIL, and the printer thread. */
    @JCStressTest
    @JCStressMeta(Grades.AllSafe.class)
    @State
    public static class StringChannel extends Printing {
        private static final Scenario SCENARIO = Cells.today()
                .thread(Context.ATTACHED, StringChannelPrintStrategy.UNBOUNDED)
                .thread(Context.DETACHED, StringChannelPrintStrategy.UNBOUNDED)
                .build();

        /** Starts afresh. */
        public StringChannel() {
            super(SCENARIO);
        }

        @Actor
        public void attachedSender(LLLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void detachedSender(LLLL_Result r) {
            r.r2 = run(1);
        }

        @Actor
        public void printer(LLLL_Result r) {
            r.r3 = run(2);
        }

        @Arbiter
        public void output(LLLL_Result r) {
            r.r4 = output();
        }
    }

    /** Two senders of errors, one with the GIL, and the printer thread. */
    @JCStressTest
    @JCStressMeta(Grades.AllSafe.class)
    @State
    public static class ErrorChannel extends Printing {
        private static final Scenario SCENARIO = Cells.today()
                .thread(Context.ATTACHED, ErrorChannelPrintStrategy.UNBOUNDED)
                .thread(Context.DETACHED, ErrorChannelPrintStrategy.UNBOUNDED)
                .build();

        /** Starts afresh. */
        public ErrorChannel() {
            super(SCENARIO);
        }

        @Actor
        public void attachedSender(LLLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void detachedSender(LLLL_Result r) {
            r.r2 = run(1);
        }

        @Actor
        public void printer(LLLL_Result r) {
            r.r3 = run(2);
        }

        @Arbiter
        public void output(LLLL_Result r) {
            r.r4 = output();
        }
    }

    /** Two senders of errors over a rendezvous channel, both with the GIL, and the printer thread. */
    @JCStressTest
    @JCStressMeta(Grades.OneSenderMayHang.class)
    @State
    public static class ErrorRendezvous extends Printing {
        private static final Scenario SCENARIO = Cells.today()
                .thread(Context.ATTACHED, ErrorChannelPrintStrategy.RENDEZVOUS)
                .thread(Context.ATTACHED, ErrorChannelPrintStrategy.RENDEZVOUS)
                .build();

        /** Starts afresh. */
        public ErrorRendezvous() {
            super(SCENARIO);
        }

        @Actor
        public void firstSender(LLLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void secondSender(LLLL_Result r) {
            r.r2 = run(1);
        }

        @Actor
        public void printer(LLLL_Result r) {
            r.r3 = run(2);
        }

        @Arbiter
        public void output(LLLL_Result r) {
            r.r4 = output();
        }
    }

    /** A sender of errors, a thread that prints a line of text with the GIL, and the printer thread. */
    @JCStressTest
    @JCStressMeta(Grades.PrinterAndLoggerMayHang.class)
    @State
    public static class ErrorChannelBesideText extends Printing {
        private static final Scenario SCENARIO = Cells.today()
                .thread(Context.DETACHED, ErrorChannelPrintStrategy.UNBOUNDED)
                .thread(Context.ATTACHED, PlainPrintStrategy.INSTANCE)
                .build();

        /** Starts afresh. */
        public ErrorChannelBesideText() {
            super(SCENARIO);
        }

        @Actor
        public void sender(LLLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void logger(LLLL_Result r) {
            r.r2 = run(1);
        }

        @Actor
        public void printer(LLLL_Result r) {
            r.r3 = run(2);
        }

        @Arbiter
        public void output(LLLL_Result r) {
            r.r4 = output();
        }
    }

    /**
     * A sender of strings over a rendezvous channel with the GIL, a thread that prints directly without it, and the
     * printer thread.
     */
    @JCStressTest
    @JCStressMeta(Grades.AllMayHang.class)
    @State
    public static class StringRendezvousBesideDirect extends Printing {
        private static final Scenario SCENARIO = Cells.today()
                .rounds(2)
                .thread(Context.ATTACHED, StringChannelPrintStrategy.RENDEZVOUS)
                .thread(Context.DETACHED, DirectPrintStrategy.INSTANCE)
                .build();

        /** Starts afresh. */
        public StringRendezvousBesideDirect() {
            super(SCENARIO);
        }

        @Actor
        public void sender(LLLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void direct(LLLL_Result r) {
            r.r2 = run(1);
        }

        @Actor
        public void printer(LLLL_Result r) {
            r.r3 = run(2);
        }

        @Arbiter
        public void output(LLLL_Result r) {
            r.r4 = output();
        }
    }

    /** Three threads that print directly, with the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.AnyTwoMayHang.class)
    @State
    public static class Direct extends Printing {
        private static final Scenario SCENARIO = Cells.today()
                .thread(Context.ATTACHED, DirectPrintStrategy.INSTANCE)
                .thread(Context.ATTACHED, DirectPrintStrategy.INSTANCE)
                .thread(Context.ATTACHED, DirectPrintStrategy.INSTANCE)
                .build();

        /** Starts afresh. */
        public Direct() {
            super(SCENARIO);
        }

        @Actor
        public void first(LLLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void second(LLLL_Result r) {
            r.r2 = run(1);
        }

        @Actor
        public void third(LLLL_Result r) {
            r.r3 = run(2);
        }

        @Arbiter
        public void output(LLLL_Result r) {
            r.r4 = output();
        }
    }

    /** Three threads that format and give the GIL up. */
    @JCStressTest
    @JCStressMeta(Grades.AllSafe.class)
    @State
    public static class FormattedAndDetached extends Printing {
        private static final Scenario SCENARIO = Cells.today()
                .thread(Context.ATTACHED, FormatDetachPrintStrategy.INSTANCE)
                .thread(Context.ATTACHED, FormatDetachPrintStrategy.INSTANCE)
                .thread(Context.ATTACHED, FormatDetachPrintStrategy.INSTANCE)
                .build();

        /** Starts afresh. */
        public FormattedAndDetached() {
            super(SCENARIO);
        }

        @Actor
        public void first(LLLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void second(LLLL_Result r) {
            r.r2 = run(1);
        }

        @Actor
        public void third(LLLL_Result r) {
            r.r3 = run(2);
        }

        @Arbiter
        public void output(LLLL_Result r) {
            r.r4 = output();
        }
    }
}
