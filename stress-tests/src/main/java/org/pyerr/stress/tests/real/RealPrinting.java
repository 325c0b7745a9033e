package org.pyerr.stress.tests.real;

import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Output;

/**
 * What all stress tests of real outputs have: a fresh trial of their scenario for each sample. Not annotated, because
 * JCStress sees only what a test class declares itself.
 */
abstract class RealPrinting {
    /** Enough to load the classes of a library, and to have its calls take as long as they will. */
    private static final int FIRST_TRIALS = 200;

    private final RealTrial trial;

    RealPrinting(RealScenario scenario) {
        trial = new RealTrial(scenario);
    }

    /**
     * Runs a scenario some times, one thread after the other, so that nothing hangs. JCStress fits the number of
     * samples that it prepares to the time that the first ones take; with a library to be loaded in them it would
     * prepare one.
     *
     * @return the scenario
     */
    static RealScenario warmedUp(RealScenario scenario) {
        for (int i = 0; i < FIRST_TRIALS; i++) {
            RealTrial first = new RealTrial(scenario);
            first.run(0);
            first.run(1);
            if (scenario.output().queue() != null) {
                first.background();
            }
        }
        return scenario;
    }

    /** Runs a thread of the trial, and says how it ended. */
    final Fate run(int thread) {
        return trial.run(thread);
    }

    /** How the output's own thread ended. */
    final Fate background() {
        return trial.background();
    }

    /** What became of the messages, when all threads have ended. */
    final Output output() {
        return trial.output();
    }

    /** What is tested. */
    final RealScenario scenario() {
        return trial.scenario();
    }
}
