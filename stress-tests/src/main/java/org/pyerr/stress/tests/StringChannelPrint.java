package org.pyerr.stress.tests;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;
import org.pyerr.model.print.StringChannelPrintStrategy;
import org.pyerr.model.scenario.Context;
import org.pyerr.model.scenario.Scenario;

/**
 * {@code tx.send(e.to_string())}: the sender formats, a printer thread prints.
 *
 * <p>The printer thread takes the stderr lock and nothing else, so it always gets through, and so do the senders, even
 * over a rendezvous channel with the GIL held. The tests have one sender of two messages, and the printer thread as the
 * other actor.
 *
 * <p>The exception is a printer thread that was attached by mistake: it waits for messages with the GIL, which the
 * senders need to make them.
 *
 * <p>Observed in a run without options (2 CPUs, JDK 17.0.21, Linux, amd64):
 *
 * <pre>
 * RendezvousBothAttached  hung         550,931 of    550,931  1,000,000 per million
 * RendezvousNoneAttached  ok                 0 of    438,291
 * RendezvousOneAttached   ok                 0 of    407,571
 * UnboundedBothAttached   hung          28,405 of    438,291     64,809 per million
 * UnboundedNoneAttached   ok                 0 of    540,691
 * UnboundedOneAttached    ok                 0 of    509,971
 * </pre>
 */
public final class StringChannelPrint {

    private StringChannelPrint() {}

    /** Sender and printer thread hold the GIL. */
    @JCStressTest
    @JCStressMeta(Grades.PrinterStarves.class)
    @State
    public static class UnboundedBothAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.sender(Context.ATTACHED, StringChannelPrintStrategy.UNBOUNDED, Context.ATTACHED);

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
                Cells.sender(Context.ATTACHED, StringChannelPrintStrategy.UNBOUNDED, Context.DETACHED);

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
                Cells.sender(Context.DETACHED, StringChannelPrintStrategy.UNBOUNDED, Context.DETACHED);

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
                Cells.sender(Context.ATTACHED, StringChannelPrintStrategy.RENDEZVOUS, Context.ATTACHED);

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
    @JCStressMeta(Grades.PrinterSafe.class)
    @State
    public static class RendezvousOneAttached extends Printing {
        private static final Scenario SCENARIO =
                Cells.sender(Context.ATTACHED, StringChannelPrintStrategy.RENDEZVOUS, Context.DETACHED);

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
                Cells.sender(Context.DETACHED, StringChannelPrintStrategy.RENDEZVOUS, Context.DETACHED);

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
