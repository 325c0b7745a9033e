package org.pyerr.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockcore.Fate;
import org.lockcore.forced.ForcedRun;
import org.lockcore.forced.LockReplay;
import org.pyerr.model.error.ExceptionType;
import org.pyerr.model.error.MethodBody;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.forced.Forced;
import org.pyerr.model.print.DirectDetachPrintStrategy;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.print.FormatDetachPrintStrategy;
import org.pyerr.model.print.PlainPrintStrategy;
import org.pyerr.model.print.PreloadPrintStrategy;

/** The hangs of printing threads, step by step, each confirmed by the Java virtual machine on its own locks. */
class TrialHangTest {
    private static final Context ATTACHED = Context.ATTACHED;
    private static final Context DETACHED = Context.DETACHED;

    private static Scenario.Builder today() {
        return Scenario.of(PyO3Version.V0_23_4, Origin.LAZY);
    }

    private static void assertHangIsReal(ForcedRun run, Integer... threads) {
        assertThat(run.threadsThat(Fate.HUNG)).containsExactlyInAnyOrder(threads);
        try (LockReplay replay = new LockReplay(run, Forced::effect)) {
            assertThat(replay.deadlocked()).containsExactlyInAnyOrder(threads);
        }
    }

    /**
     * PyO3 issue 4764, as Polars met it on 0.23.0: the errors are fetched, so nothing is left to be normalized; but the
     * first thread releases the GIL to pass the gate, with the stderr lock held. The second one acquires the GIL and
     * waits for the stderr lock while it holds it.
     */
    @Test
    void issue4764StepByStep() {
        Trial trial = new Trial(Scenario.of(PyO3Version.V0_23_0, Origin.FETCHED)
                .thread(ATTACHED, DirectPrintStrategy.INSTANCE)
                .thread(ATTACHED, DirectPrintStrategy.INSTANCE)
                .build());
        ForcedRun run = Forced.of(trial)
                .run(
                        "0 +G",
                        "0 +S",
                        "0 Once?",
                        "0 -G", //
                        "1 +G",
                        "1 +S waits", //
                        "0 +Once",
                        "0 +G waits");

        assertHangIsReal(run, 0, 1);
        assertThat(trial.gil().owner()).isSameAs(trial.graph().thread(1));
        assertThat(trial.stderrLock().owner()).isSameAs(trial.graph().thread(0));
        assertThat(trial.error(0).shared().owners())
                .isEqualTo(trial.graph().thread(0).bit());
        assertThat(trial.output()).isEqualTo(Output.LOST);
    }

    /** The GIL is acquired twice under the stderr lock; this is the second time. */
    @Test
    void issue4764AtTheSecondTakeOfTheGil() {
        Trial trial = new Trial(today().thread(ATTACHED, DirectPrintStrategy.INSTANCE)
                .thread(ATTACHED, DirectPrintStrategy.INSTANCE)
                .build());
        ForcedRun run = Forced.of(trial)
                .run(
                        "0 +G",
                        "0 +S",
                        "0 Once?",
                        "0 -G",
                        "0 +Once",
                        "0 +G",
                        "0 -G", //
                        "1 +G",
                        "1 +S waits", //
                        "0 Once-done",
                        "0 +G waits");

        assertHangIsReal(run, 0, 1);
        assertThat(trial.error(0).shared().owners()).isZero();
    }

    /** Since 0.23.4 a fetched error passes no gate: the second thread gets the GIL only when all is written. */
    @Test
    void since0_23_4AFetchedErrorGivesNobodyTheChance() {
        Trial trial = new Trial(Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED)
                .thread(ATTACHED, DirectPrintStrategy.INSTANCE)
                .thread(ATTACHED, DirectPrintStrategy.INSTANCE)
                .build());
        ForcedRun run = Forced.of(trial)
                .run("0 +G", "0 +S", "1 +G waits", "0 Once?", "0 write", "0 write", "0 -S", "0 -G!", "0 switch");

        assertThat(run.fates()).containsOnly(Fate.FINISHED);
        assertThat(trial.output()).isEqualTo(Output.INTACT);
    }

    /** The workaround has normalized the error; the formatting still needs the GIL under the stderr lock. */
    @Test
    void preloadWithoutTheGilBesideOneWithIt() {
        Trial trial = new Trial(today().thread(DETACHED, PreloadPrintStrategy.INSTANCE)
                .thread(ATTACHED, PreloadPrintStrategy.INSTANCE)
                .build());
        ForcedRun run = Forced.of(trial)
                .run(
                        "0 +G",
                        "0 Once?",
                        "0 -G",
                        "0 +Once",
                        "0 +G",
                        "0 -G",
                        "0 Once-done",
                        "0 +G",
                        "0 -G",
                        "0 +S", //
                        "1 +G",
                        "1 Once?",
                        "1 -G",
                        "1 +Once",
                        "1 +G",
                        "1 -G",
                        "1 Once-done",
                        "1 +G",
                        "1 +S waits", //
                        "0 +G waits");

        assertHangIsReal(run, 0, 1);
    }

    /** Preloading also hangs where {@code __str__} is Python code, even with the GIL held by both threads. */
    @Test
    void preloadWithPythonCodeInStr() {
        Trial trial = new Trial(Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED)
                .type(new ExceptionType(MethodBody.NATIVE, MethodBody.SLEEP))
                .thread(ATTACHED, PreloadPrintStrategy.INSTANCE)
                .thread(ATTACHED, PreloadPrintStrategy.INSTANCE)
                .build());
        ForcedRun run = Forced.of(trial)
                .run(
                        "0 +G",
                        "0 Once?",
                        "0 +S",
                        "0 Once?",
                        "0 write",
                        "0 -G", //
                        "1 +G",
                        "1 Once?",
                        "1 +S waits", //
                        "0 +G waits");

        assertHangIsReal(run, 0, 1);
        assertThat(trial.output()).isEqualTo(Output.LOST);
    }

    /** The interpreter switches the GIL to another thread under the stderr lock: the request of a waiter is enough. */
    @Test
    void preloadWithAForcedSwitchInStr() {
        Trial trial = new Trial(Scenario.of(PyO3Version.V0_23_4, Origin.FETCHED)
                .type(new ExceptionType(MethodBody.NATIVE, MethodBody.LONG))
                .thread(ATTACHED, PreloadPrintStrategy.INSTANCE)
                .thread(ATTACHED, PreloadPrintStrategy.INSTANCE)
                .build());
        ForcedRun run = Forced.of(trial)
                .run(
                        "0 +G",
                        "0 Once?",
                        "0 +S",
                        "1 +G waits",
                        "0 Once?",
                        "0 write",
                        "0 eval!", //
                        "0 switch",
                        "1 Once?",
                        "1 +S waits",
                        "0 +G waits");

        assertHangIsReal(run, 0, 1);
    }

    @Test
    void directDetachBesideAnyLogLineWithTheGil() {
        Trial trial = new Trial(today().thread(ATTACHED, DirectDetachPrintStrategy.INSTANCE)
                .thread(ATTACHED, PlainPrintStrategy.INSTANCE)
                .build());
        ForcedRun run = Forced.of(trial).run("0 +G", "0 -G", "0 +S", "1 +G", "1 +S waits", "0 +G waits");

        assertHangIsReal(run, 0, 1);
        assertThat(trial.output()).isEqualTo(Output.LOST);
    }

    /** A third thread that detaches first cannot cause a hang, but it can be caught in one. */
    @Test
    void aHarmlessPrinterWaitsForTheHungOnes() {
        Trial trial = new Trial(Scenario.of(PyO3Version.V0_23_0, Origin.FETCHED)
                .thread(ATTACHED, DirectPrintStrategy.INSTANCE)
                .thread(ATTACHED, DirectPrintStrategy.INSTANCE)
                .thread(DETACHED, FormatDetachPrintStrategy.INSTANCE)
                .build());
        ForcedRun run = Forced.of(trial)
                .run("0 +G", "0 +S", "0 Once?", "0 -G", "1 +G", "1 +S waits", "2 +G waits", "0 +Once", "0 +G waits");

        assertThat(run.fates()).containsOnly(Fate.HUNG);
        try (LockReplay replay = new LockReplay(run, Forced::effect)) {
            assertThat(replay.deadlocked()).containsExactlyInAnyOrder(0, 1);
            assertThat(replay.waitingForDeadlocked()).isEqualTo(Set.of(2));
        }
    }

    /** The third thread needs neither lock any more when the two hang: its message arrives, theirs do not. */
    @Test
    void aPrinterThatIsThroughBeforeIsNotTouched() {
        Trial trial = new Trial(today().thread(ATTACHED, DirectDetachPrintStrategy.INSTANCE)
                .thread(ATTACHED, PlainPrintStrategy.INSTANCE)
                .thread(DETACHED, PlainPrintStrategy.INSTANCE)
                .build());
        ForcedRun run = Forced.of(trial)
                .run(
                        "2 +S",
                        "0 +G",
                        "0 -G",
                        "0 +S waits",
                        "2 write",
                        "2 write",
                        "2 -S", //
                        "1 +G",
                        "1 +S waits",
                        "0 +G waits");

        assertThat(run.fates()).containsExactly(Fate.HUNG, Fate.HUNG, Fate.FINISHED);
        assertHangIsReal(run, 0, 1);
        assertThat(trial.stderr().finished()).isEqualTo(0b100);
        assertThat(trial.output()).isEqualTo(Output.LOST);
    }
}
