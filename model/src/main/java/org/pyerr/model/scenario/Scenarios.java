package org.pyerr.model.scenario;

import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.print.ChannelPrintStrategy;
import org.pyerr.model.print.PrintStrategy;

/** Short ways to say the usual scenarios. */
public final class Scenarios {

    /** With two messages a sender can wait for the printer thread while that one still prints the first. */
    private static final int MESSAGES_PER_SENDER = 2;

    private Scenarios() {}

    /** A lazy error under the rules of PyO3 0.23.4 to 0.29.2. */
    public static Scenario.Builder today() {
        return Scenario.of(PyO3Version.V0_23_4, Origin.LAZY);
    }

    /** Two threads, both holding the GIL when they print. */
    public static Scenario both(Scenario.Builder scenario, PrintStrategy strategy) {
        return pair(scenario, Context.ATTACHED, strategy, Context.ATTACHED, strategy);
    }

    /** Two threads, the first one holding the GIL when it prints. */
    public static Scenario one(Scenario.Builder scenario, PrintStrategy strategy) {
        return pair(scenario, Context.ATTACHED, strategy, Context.DETACHED, strategy);
    }

    /** Two threads, neither of them holding the GIL when it prints. */
    public static Scenario none(Scenario.Builder scenario, PrintStrategy strategy) {
        return pair(scenario, Context.DETACHED, strategy, Context.DETACHED, strategy);
    }

    /** Two threads, each in its context and with its strategy. */
    public static Scenario pair(
            Scenario.Builder scenario,
            Context firstContext,
            PrintStrategy first,
            Context secondContext,
            PrintStrategy second) {
        return scenario.thread(firstContext, first)
                .thread(secondContext, second)
                .build();
    }

    /** A thread that sends two messages, and the printer thread. */
    public static Scenario sender(Context sender, ChannelPrintStrategy strategy, Context printer) {
        return today().rounds(MESSAGES_PER_SENDER)
                .thread(sender, strategy)
                .printerContext(printer)
                .build();
    }
}
