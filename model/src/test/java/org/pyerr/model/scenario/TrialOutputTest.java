package org.pyerr.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.Fate;
import org.lockcore.forced.ForcedRun;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.forced.Forced;
import org.pyerr.model.print.FormatPrintStrategy;
import org.pyerr.model.print.PlainPrintStrategy;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.print.PythonPrintStrategy;

/** What becomes of the messages: whole, mixed, or not there. */
class TrialOutputTest {

    private static Trial trial(PrintStrategy first, PrintStrategy second) {
        return new Trial(Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED)
                .thread(Context.ATTACHED, first)
                .thread(Context.ATTACHED, second)
                .build());
    }

    /** The lock of Python's stream covers a write, not a message: the second line begins inside the first. */
    @Test
    void twoLinesOfPythonsStreamMix() {
        Trial trial = trial(PythonPrintStrategy.INSTANCE, PythonPrintStrategy.INSTANCE);
        ForcedRun run = Forced.of(trial)
                .run(
                        "0 +G",
                        "0 Once?",
                        "0 +L",
                        "0 -G",
                        "0 write", //
                        "1 +G",
                        "1 Once?",
                        "1 L busy",
                        "1 -G",
                        "1 +L waits", //
                        "0 +G",
                        "0 -L",
                        "1 +G waits",
                        "0 L busy",
                        "0 -G",
                        "0 +L waits", //
                        "1 -G",
                        "1 write");

        assertThat(run.fates()).containsOnly(Fate.FINISHED);
        assertThat(trial.output()).isEqualTo(Output.GARBLED);
        assertThat(trial.stderr().finished()).isEqualTo(0b11);
    }

    @Test
    void oneLineOfPythonsStreamAfterTheOtherIsIntact() {
        Trial trial = trial(PythonPrintStrategy.INSTANCE, PythonPrintStrategy.INSTANCE);
        ForcedRun run = Forced.of(trial)
                .run(
                        "0 +G", "0 Once?", "0 +L", "0 -G", "0 write", "0 +G", "0 -L", //
                        "0 +L", "0 -G", "0 write", "0 +G", "0 -L", "0 -G");

        assertThat(run.fates()).containsOnly(Fate.FINISHED);
        assertThat(trial.output()).isEqualTo(Output.INTACT);
    }

    /** The stderr lock does not keep Python's writes away. */
    @Test
    void whatRustPrintsMixesWithWhatPythonPrints() {
        Trial trial = trial(PythonPrintStrategy.INSTANCE, PlainPrintStrategy.INSTANCE);
        ForcedRun run = Forced.of(trial)
                .run("0 +G", "0 Once?", "0 +L", "0 -G", "1 +G", "1 +S", "1 write", "0 write", "1 write");

        assertThat(run.fates()).containsOnly(Fate.FINISHED);
        assertThat(trial.output()).isEqualTo(Output.GARBLED);
    }

    /** Under the stderr lock a message is written as a whole, whatever comes between. */
    @Test
    void twoLinesOfRustNeverMix() {
        Trial trial = trial(FormatPrintStrategy.INSTANCE, FormatPrintStrategy.INSTANCE);
        ForcedRun run = Forced.of(trial)
                .run("0 +G", "0 Once?", "0 +S", "0 write", "1 +G waits", "0 write", "0 -S", "0 -G!", "0 switch");

        assertThat(run.fates()).containsOnly(Fate.FINISHED);
        assertThat(trial.output()).isEqualTo(Output.INTACT);
    }

    @Test
    void aTrialThatWasNotRunHasLostItsMessages() {
        assertThat(trial(PlainPrintStrategy.INSTANCE, PlainPrintStrategy.INSTANCE)
                        .output())
                .isEqualTo(Output.LOST);
    }

    @Test
    void eachRoundIsAMessageOfItsOwn() {
        Trial trial = new Trial(Scenario.of(PyO3Version.V0_23_4, Origin.LAZY)
                .thread(Context.ATTACHED, FormatPrintStrategy.INSTANCE)
                .thread(Context.DETACHED, PlainPrintStrategy.INSTANCE)
                .rounds(3)
                .build());
        ForcedRun run = Forced.of(trial).run();

        assertThat(run.fates()).containsOnly(Fate.FINISHED);
        assertThat(trial.stderr().finished()).isEqualTo(0b111_111);
        assertThat(trial.output()).isEqualTo(Output.INTACT);
    }
}
