package org.pyerr.stress.tests.real;

import org.jcstresscells.Harness;

/**
 * The superclass of stress tests of outputs with a queue and a thread of their own: that thread's fate is a result too.
 */
@Harness(
        actor = "run",
        arbiter = {"background", "output"})
abstract class QueuePrinting extends RealTrial {

    QueuePrinting(RealScenario scenario) {
        super(scenario);
    }
}
