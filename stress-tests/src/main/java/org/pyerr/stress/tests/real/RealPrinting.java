package org.pyerr.stress.tests.real;

import org.jcstresscells.Harness;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Output;

/** The superclass of all stress tests of real outputs: a fresh trial of their scenario for each sample. */
@Harness(actor = "run", arbiter = "output")
abstract class RealPrinting {
    /** Enough to load the classes of a library, and to have its calls take as long as they will. */
    private static final int FIRST_TRIALS = 200;

    private final RealTrial trial;

    RealPrinting(RealScenario scenario) {
        trial = new RealTrial(scenario);
    }

    /**
     * Runs a scenario of two ways to print to one output some times, one thread after the other, so that nothing hangs.
     * JCStress fits the number of samples that it prepares to the time that the first ones take; with a library to be
     * loaded in them it would prepare one.
     *
     * @return the scenario
     */
    static RealScenario warmedUp(RealOutput output, RealStrategy first, RealStrategy second) {
        RealScenario scenario = new RealScenario(output, first, second);
        for (int i = 0; i < FIRST_TRIALS; i++) {
            RealTrial trial = new RealTrial(scenario);
            trial.run(0);
            trial.run(1);
            if (scenario.output().queue() != null) {
                trial.background();
            }
        }
        return scenario;
    }

    /** Prepares a scenario of one way to print, beside a thread that holds the GIL and writes plain text. */
    static RealScenario warmedUp(RealOutput output, RealStrategy strategy) {
        return warmedUp(output, strategy, RealStrategy.PLAIN);
    }

    /** Runs a thread of the trial, and says how it ended. */
    final Fate run(int thread) {
        return trial.run(thread);
    }

    /** The fate of the output's own thread. */
    final Fate background() {
        return trial.background();
    }

    /** The state of the output when all threads have ended. */
    final Output output() {
        return trial.output();
    }

    /** The scenario that is tested. */
    final RealScenario scenario() {
        return trial.scenario();
    }
}
