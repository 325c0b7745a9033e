package org.pyerr.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.ModelThread;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.print.PlainPrintStrategy;

/** A wait that goes on for too long without being a deadlock. */
class TrialWatchdogTest {
    private static final long WATCHDOG_NANOS = 50_000_000;

    /** The other thread holds the lock and waits for nothing: nobody knows that it will never act again. */
    @Test
    void isStuckAndNeverCountedAsHung() {
        Trial trial = new Trial(Scenario.of(PyO3Version.V0_23_4, Origin.LAZY)
                .thread(Context.ATTACHED, PlainPrintStrategy.INSTANCE)
                .thread(Context.DETACHED, PlainPrintStrategy.INSTANCE)
                .build());
        trial.graph().setWatchdogNanos(WATCHDOG_NANOS);
        ModelThread idle = trial.graph().thread(1);
        idle.runFree();
        trial.stderrLock().acquire(idle);

        trial.graph().thread(0).runFree();
        long begin = System.nanoTime();
        assertThat(trial.run(0)).isEqualTo(Fate.STUCK);

        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(WATCHDOG_NANOS);
        assertThat(trial.gil().owner()).isSameAs(trial.graph().thread(0));
        assertThat(trial.output()).isEqualTo(Output.LOST);
    }
}
