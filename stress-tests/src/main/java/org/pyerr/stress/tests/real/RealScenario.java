package org.pyerr.stress.tests.real;

/**
 * Two threads that print to one real output.
 *
 * @param output the output that both print to
 * @param first how the first thread prints
 * @param second how the second thread prints
 */
record RealScenario(RealOutput output, RealStrategy first, RealStrategy second) {
    /** Two messages fill a queue for one event and then wait, if the thread that takes them does not go on. */
    private static final int QUEUED_MESSAGES = 2;

    /** Enough to load the classes of a library, and to have its calls take as long as they will. */
    private static final int FIRST_TRIALS = 200;

    /** A scenario of one way of printing, beside a thread that holds the GIL and writes plain text. */
    static RealScenario of(RealOutput output, RealStrategy strategy) {
        return new RealScenario(output, strategy, RealStrategy.PLAIN);
    }

    /** The way in which a thread prints. */
    RealStrategy strategy(int thread) {
        return thread == 0 ? first : second;
    }

    /** How many messages a thread prints. */
    int messages(int thread) {
        return thread == 1 && output.queue() != null ? QUEUED_MESSAGES : 1;
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
            if (output.queue() != null) {
                trial.background();
            }
        }
        return scenario;
    }

    /** Prepares a scenario of one way to print, beside a thread that holds the GIL and writes plain text. */
    static RealScenario warmedUp(RealOutput output, RealStrategy strategy) {
        return warmedUp(output, strategy, RealStrategy.PLAIN);
    }

    /** How many messages both print. */
    int messages() {
        return messages(0) + messages(1);
    }
}
