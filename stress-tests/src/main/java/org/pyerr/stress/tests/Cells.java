package org.pyerr.stress.tests;

import org.pyerr.model.error.ExceptionType;
import org.pyerr.model.error.MethodBody;
import org.pyerr.model.error.Origin;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.print.ChannelPrintStrategy;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.scenario.Context;
import org.pyerr.model.scenario.Scenario;

/** Short ways to say the scenarios of the tests. */
final class Cells {

    /** Enough for a sender to wait for the printer thread while that one prints. */
    private static final int MESSAGES_PER_SENDER = 2;

    private Cells() {}

    /** A lazy error under the rules of PyO3 0.23.4 to 0.29.2. */
    static Scenario.Builder today() {
        return Scenario.of(PyO3Version.V0_23_4, Origin.LAZY);
    }

    /** Two threads, both holding the GIL when they print. */
    static Scenario both(Scenario.Builder cell, PrintStrategy strategy) {
        return pair(cell, Context.ATTACHED, strategy, Context.ATTACHED, strategy);
    }

    /** Two threads, the first one holding the GIL when it prints. */
    static Scenario one(Scenario.Builder cell, PrintStrategy strategy) {
        return pair(cell, Context.ATTACHED, strategy, Context.DETACHED, strategy);
    }

    /** Two threads, neither of them holding the GIL when it prints. */
    static Scenario none(Scenario.Builder cell, PrintStrategy strategy) {
        return pair(cell, Context.DETACHED, strategy, Context.DETACHED, strategy);
    }

    /** Two threads, each in its context and with its strategy. */
    static Scenario pair(
            Scenario.Builder cell,
            Context firstContext,
            PrintStrategy first,
            Context secondContext,
            PrintStrategy second) {
        return cell.thread(firstContext, first).thread(secondContext, second).build();
    }

    /** A thread that sends two messages, and the printer thread. */
    static Scenario sender(Context sender, ChannelPrintStrategy strategy, Context printer) {
        return today().rounds(MESSAGES_PER_SENDER)
                .thread(sender, strategy)
                .printerContext(printer)
                .build();
    }

    /** An exception type with Python code in its {@code __str__}. */
    static ExceptionType withStr(MethodBody body) {
        return new ExceptionType(MethodBody.NATIVE, body);
    }

    /** An exception type with Python code in its {@code __init__}. */
    static ExceptionType withInit(MethodBody body) {
        return new ExceptionType(body, MethodBody.NATIVE);
    }
}
