package org.pyerr.stress.tests;

import org.jcstresscells.Harness;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Output;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Trial;

/**
 * The superclass of all stress tests: a fresh trial of their scenario for each sample. JCStress sees only what a test
 * class declares itself, so each test declares its actors, which call this.
 */
@Harness(actor = "run", arbiter = "output")
public abstract class Printing {
    private final Trial trial;

    Printing(Scenario scenario) {
        trial = new Trial(scenario);
    }

    /** Runs a thread of the trial, and says how it ended. */
    final Fate run(int thread) {
        return trial.run(thread);
    }

    /** The state of the output when all threads have ended. */
    final Output output() {
        return trial.output();
    }

    /** The scenario that is tested. */
    public final Scenario scenario() {
        return trial.scenario();
    }
}
