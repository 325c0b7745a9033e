package org.pyerr.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.Fate;
import org.lockcore.forced.ForcedRun;
import org.pyerr.model.error.ExceptionType;
import org.pyerr.model.error.MethodBody;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.error.PythonCode;
import org.pyerr.model.forced.Forced;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.print.ErrorChannelPrintStrategy;
import org.pyerr.model.print.FormatPrintStrategy;
import org.pyerr.model.print.PrintStrategy;

/** The panics of printing threads: how each thread ends, which locks are released, which messages arrive. */
class TrialPanicTest {

    private static Scenario.Builder shared(PyO3Version version, PythonCode init) {
        return Scenario.of(version, Origin.LAZY)
                .sharing(Sharing.SHARED)
                .type(new ExceptionType(init, MethodBody.NATIVE));
    }

    private static Trial sleeping(PyO3Version version, PrintStrategy first, PrintStrategy second) {
        return new Trial(shared(version, MethodBody.SLEEP)
                .thread(Context.ATTACHED, first)
                .thread(Context.ATTACHED, second)
                .build());
    }

    /** One of the two normalizes outside the stderr lock, so that they can meet at the state. */
    @Test
    void on0_22TheSecondToNormalizeASharedErrorPanicsAndGivesItsLocksBack() {
        Trial trial = sleeping(PyO3Version.V0_22, FormatPrintStrategy.INSTANCE, DirectPrintStrategy.INSTANCE);
        ForcedRun run = Forced.of(trial)
                .run(
                        "0 +G",
                        "0 read",
                        "0 move-out",
                        "0 -G", //
                        "1 +G",
                        "1 +S",
                        "1 read",
                        "1 move-out",
                        "1 -S",
                        "1 -G");

        assertThat(run.fates()).containsExactly(Fate.FINISHED, Fate.FAILED);
        assertThat(trial.gil().owner()).isNull();
        assertThat(trial.stderrLock().owner()).isNull();
        assertThat(trial.stderr().finished()).isEqualTo(0b01);
        assertThat(trial.output()).isEqualTo(Output.LOST);
    }

    /** Two direct printers never meet there: the stderr lock comes first. They hang instead. */
    @Test
    void on0_22TwoDirectPrintersHangInTheSamePlace() {
        Trial trial = sleeping(PyO3Version.V0_22, DirectPrintStrategy.INSTANCE, DirectPrintStrategy.INSTANCE);
        ForcedRun run = Forced.of(trial)
                .run("0 +G", "0 +S", "0 read", "0 move-out", "0 -G", "1 +G", "1 +S waits", "0 +G waits");

        assertThat(run.fates()).containsOnly(Fate.HUNG);
    }

    @Test
    void since0_23TheSecondWaitsAtTheGate() {
        Trial trial = sleeping(PyO3Version.V0_23_0, FormatPrintStrategy.INSTANCE, FormatPrintStrategy.INSTANCE);
        ForcedRun run = Forced.of(trial)
                .run(
                        "0 +G",
                        "0 Once?",
                        "0 -G",
                        "0 +Once",
                        "0 +G",
                        "0 -G", //
                        "1 +G",
                        "1 Once?",
                        "1 -G",
                        "1 +Once waits");

        assertThat(run.fates()).containsOnly(Fate.FINISHED);
        assertThat(trial.output()).isEqualTo(Output.INTACT);
    }

    @Test
    void aPanicInsideTheGatePoisonsItForTheOtherPrinter() {
        Trial trial = normalizingItself(PyO3Version.V0_23_4, FormatPrintStrategy.INSTANCE);
        ForcedRun run = Forced.of(trial).run();

        assertThat(run.fates()).containsOnly(Fate.FAILED);
        assertThat(trial.gil().owner()).isNull();
        assertThat(trial.output()).isEqualTo(Output.LOST);
    }

    /** The printer thread panics, so its receiver is gone: the sender's next message goes nowhere, and it ends well. */
    @Test
    void aPanicInThePrinterThreadLosesTheMessagesAndHoldsNobody() {
        Trial trial = normalizingItself(PyO3Version.V0_23_4, ErrorChannelPrintStrategy.RENDEZVOUS);
        ForcedRun run = Forced.of(trial).run();

        assertThat(run.fates()).containsExactly(Fate.FINISHED, Fate.FINISHED, Fate.FAILED);
        assertThat(trial.stderrLock().owner()).isNull();
        assertThat(trial.output()).isEqualTo(Output.LOST);
    }

    /** One shared error whose {@code __init__} accesses that error. */
    private static Trial normalizingItself(PyO3Version version, PrintStrategy strategy) {
        Trial[] trial = new Trial[1];
        PythonCode init = (thread, gil) -> trial[0].error(0).normalized(thread);
        trial[0] = new Trial(shared(version, init)
                .thread(Context.DETACHED, strategy)
                .thread(Context.DETACHED, strategy)
                .build());
        return trial[0];
    }
}
