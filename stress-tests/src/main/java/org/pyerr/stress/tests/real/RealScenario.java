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

    /** How many messages both print. */
    int messages() {
        return messages(0) + messages(1);
    }
}
