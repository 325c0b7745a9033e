package org.pyerr.stress.tests;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pyerr.model.print.ErrorChannelPrintStrategy;
import org.pyerr.model.scenario.Context;
import org.pyerr.model.scenario.Scenario;

/**
 * {@code tx.send(e)}: the sender sends the error itself, a printer thread formats and prints it.
 *
 * <p>The printer thread waits for the GIL under the stderr lock. Over an unbounded channel the senders do not care:
 * they never wait. Over a rendezvous channel a sender that holds the GIL waits for the printer thread with it, and the
 * printer thread waits for the GIL: the channel has taken the place of the stderr lock. The tests have one sender of
 * two messages, and the printer thread as the other actor.
 *
 * <p>A printer thread that was attached by mistake waits for messages with the GIL; a sender that needs the GIL
 * starves.
 *
 * <p>Observed in a run without options (2 CPUs, JDK 17.0.21, Linux, amd64):
 *
 * <pre>
 * RendezvousBothAttached  hung         571,411 of    571,411  1,000,000 per million
 * RendezvousNoneAttached  ok                 0 of    499,731
 * RendezvousOneAttached   hung         474,057 of    499,731    948,624 per million
 * UnboundedBothAttached   hung             174 of    387,091        450 per million
 * UnboundedNoneAttached   ok                 0 of    653,331
 * UnboundedOneAttached    ok                 0 of    347,597
 * </pre>
 */
public final class ErrorChannelPrint {

    private ErrorChannelPrint() {}

    /** Sender and printer thread hold the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.PrinterStarves.class)
    @State
    public static class UnboundedBothAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.sender(Context.ATTACHED, ErrorChannelPrintStrategy.UNBOUNDED, Context.ATTACHED);

        /** Starts afresh. */
        public UnboundedBothAttached() {
            super(SCENARIO);
        }

        @Actor
        public void sender(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void printer(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** The sender holds the GIL, the printer thread does not. */
    @JCStressTest
    @JCStressMeta(Grades.PrinterSafe.class)
    @State
    public static class UnboundedOneAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.sender(Context.ATTACHED, ErrorChannelPrintStrategy.UNBOUNDED, Context.DETACHED);

        /** Starts afresh. */
        public UnboundedOneAttached() {
            super(SCENARIO);
        }

        @Actor
        public void sender(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void printer(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** Neither the sender nor the printer thread holds the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.PrinterSafe.class)
    @State
    public static class UnboundedNoneAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.sender(Context.DETACHED, ErrorChannelPrintStrategy.UNBOUNDED, Context.DETACHED);

        /** Starts afresh. */
        public UnboundedNoneAttached() {
            super(SCENARIO);
        }

        @Actor
        public void sender(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void printer(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** Sender and printer thread hold the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.AlwaysHangs.class)
    @State
    public static class RendezvousBothAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.sender(Context.ATTACHED, ErrorChannelPrintStrategy.RENDEZVOUS, Context.ATTACHED);

        /** Starts afresh. */
        public RendezvousBothAttached() {
            super(SCENARIO);
        }

        @Actor
        public void sender(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void printer(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** The sender holds the GIL, the printer thread does not. */
    @JCStressTest
    @JCStressMeta(Grades.PrinterMayHang.class)
    @State
    public static class RendezvousOneAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.sender(Context.ATTACHED, ErrorChannelPrintStrategy.RENDEZVOUS, Context.DETACHED);

        /** Starts afresh. */
        public RendezvousOneAttached() {
            super(SCENARIO);
        }

        @Actor
        public void sender(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void printer(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }

    /** Neither the sender nor the printer thread holds the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.PrinterSafe.class)
    @State
    public static class RendezvousNoneAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.sender(Context.DETACHED, ErrorChannelPrintStrategy.RENDEZVOUS, Context.DETACHED);

        /** Starts afresh. */
        public RendezvousNoneAttached() {
            super(SCENARIO);
        }

        @Actor
        public void sender(LLL_Result r) {
            r.r1 = run(0);
        }

        @Actor
        public void printer(LLL_Result r) {
            r.r2 = run(1);
        }

        @Arbiter
        public void output(LLL_Result r) {
            r.r3 = output();
        }
    }
}
