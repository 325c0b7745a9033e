package org.pyerr.model.print;

import org.lockcore.ModelThread;

/** A way of printing a PyO3 error. Has no state: one instance serves all threads. */
public abstract class PrintStrategy {
    private final String label;
    private final String rust;

    PrintStrategy(String label, String rust) {
        this.label = label;
        this.rust = rust;
    }

    /** The short name, as it is written on the command line. */
    public final String label() {
        return label;
    }

    /** The Rust code of this strategy, for people. */
    public final String rust() {
        return rust;
    }

    /**
     * Prints the error of a message, in a thread that may or may not hold the GIL.
     *
     * @param message which message; the process knows its error
     */
    public abstract void print(PrintingProcess process, ModelThread thread, int message);

    /** Whether it prints an error at all; otherwise nothing has to be created first. */
    public boolean printsAnError() {
        return true;
    }

    @Override
    public final String toString() {
        return label;
    }
}
