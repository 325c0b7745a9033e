package org.pyerr.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.Fate;
import org.lockcore.forced.ForcedRun;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.forced.Forced;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.print.ErrorChannelPrintStrategy;
import org.pyerr.model.print.PlainPrintStrategy;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.print.StringChannelPrintStrategy;

/** A thread of its own that prints for the others: the last thread of its trial. */
class TrialPrinterThreadTest {

    private static Scenario.Builder fetched(PrintStrategy strategy) {
        return Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED).thread(Context.ATTACHED, strategy);
    }

    @Test
    void printsWhatAllSendersSendAndEndsWhenTheyHaveGone() {
        Trial trial = new Trial(fetched(StringChannelPrintStrategy.UNBOUNDED)
                .thread(Context.DETACHED, StringChannelPrintStrategy.UNBOUNDED)
                .rounds(3)
                .build());
        ForcedRun run = Forced.of(trial).run("2 receive waits");

        assertThat(run.fates()).containsExactly(Fate.FINISHED, Fate.FINISHED, Fate.FINISHED);
        assertThat(trial.output()).isEqualTo(Output.INTACT);
    }

    @Test
    void twoChannelsHaveTwoPrinters() {
        Trial trial = new Trial(fetched(StringChannelPrintStrategy.UNBOUNDED)
                .thread(Context.DETACHED, ErrorChannelPrintStrategy.UNBOUNDED)
                .build());
        ForcedRun run = Forced.of(trial).run("3 receive waits", "2 receive waits");

        assertThat(run.fates()).hasSize(4).containsOnly(Fate.FINISHED);
        assertThat(trial.output()).isEqualTo(Output.INTACT);
    }

    /** The printer needs the GIL to format; the sender keeps it while it waits for the printer to take the next. */
    @Test
    void errorsOverARendezvousHangASenderThatStaysAttached() {
        Trial trial = new Trial(fetched(ErrorChannelPrintStrategy.RENDEZVOUS)
                .attachment(Attachment.THROUGHOUT)
                .rounds(2)
                .build());
        ForcedRun run = Forced.of(trial)
                .run("0 +G", "0 send", "1 receive", "1 +S", "1 +G waits", "0 receipt", "0 send", "0 receipt waits");

        assertThat(run.fates()).containsExactly(Fate.HUNG, Fate.HUNG);
        assertThat(trial.gil().owner()).isSameAs(trial.graph().thread(0));
        assertThat(trial.stderrLock().owner()).isSameAs(trial.graph().thread(1));
        assertThat(trial.output()).isEqualTo(Output.LOST);
    }

    @Test
    void stringsOverTheSameRendezvousDoNot() {
        Trial trial = new Trial(fetched(StringChannelPrintStrategy.RENDEZVOUS)
                .attachment(Attachment.THROUGHOUT)
                .rounds(2)
                .build());
        ForcedRun run = Forced.of(trial)
                .run(
                        "0 +G",
                        "0 Once?",
                        "0 send",
                        "1 receive",
                        "1 +S",
                        "0 receipt",
                        "0 Once?",
                        "0 send",
                        "0 receipt waits");

        assertThat(run.fates()).containsOnly(Fate.FINISHED);
        assertThat(trial.output()).isEqualTo(Output.INTACT);
    }

    /**
     * It hangs once a third thread keeps the printer waiting for the stderr lock, and waits for the sender's GIL
     * itself.
     */
    @Test
    void stringsOverARendezvousHangBesideADirectPrinter() {
        Trial trial = new Trial(fetched(StringChannelPrintStrategy.RENDEZVOUS)
                .thread(Context.DETACHED, DirectPrintStrategy.INSTANCE)
                .attachment(Attachment.THROUGHOUT)
                .rounds(2)
                .build());
        ForcedRun run = Forced.of(trial)
                .run(
                        "1 +G",
                        "1 -G",
                        "1 +S", //
                        "0 +G",
                        "0 Once?",
                        "0 send",
                        "2 receive",
                        "2 +S waits", //
                        "0 receipt",
                        "0 Once?",
                        "0 send",
                        "0 receipt waits",
                        "1 +G waits");

        assertThat(run.fates()).containsOnly(Fate.HUNG);
    }

    /** The hung sender neither sends nor closes its end: its printer waits for it forever. */
    @Test
    void aPrinterWaitsForEverForAHungSender() {
        Trial trial = new Trial(Scenario.of(PyO3Version.V0_23_4, Origin.LAZY)
                .thread(Context.DETACHED, StringChannelPrintStrategy.UNBOUNDED)
                .thread(Context.DETACHED, DirectPrintStrategy.INSTANCE)
                .thread(Context.ATTACHED, PlainPrintStrategy.INSTANCE)
                .build());
        ForcedRun run =
                Forced.of(trial).run("3 receive waits", "1 +S", "2 +G", "0 +G waits", "1 +G waits", "2 +S waits");

        assertThat(run.fates()).containsOnly(Fate.HUNG);
    }

    /** It waits for a message with the GIL, and the message cannot be made without it. */
    @Test
    void anAttachedPrinterHangsASenderThatHasToFormat() {
        Trial trial = new Trial(fetched(StringChannelPrintStrategy.UNBOUNDED)
                .printerContext(Context.ATTACHED)
                .build());
        ForcedRun run = Forced.of(trial).run("1 +G", "1 receive waits", "0 +G waits");

        assertThat(run.fates()).containsExactly(Fate.HUNG, Fate.HUNG);
    }
}
