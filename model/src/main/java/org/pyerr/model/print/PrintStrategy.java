package org.pyerr.model.print;

import org.lockcore.ModelThread;

/** A way of printing a PyO3 error. Has no state: one instance serves all threads. */
public interface PrintStrategy {

    /** The short name, as it is written on the command line. */
    String label();

    /** The Rust code of this strategy, for people. */
    String rust();

    /**
     * Prints the error of a message, in a thread that may or may not hold the GIL.
     *
     * @param message which message; the process knows its error
     */
    void print(PrintingProcess process, ModelThread thread, int message);

    /** Whether it prints an error at all; otherwise nothing has to be created first. */
    default boolean printsAnError() {
        return true;
    }
}
