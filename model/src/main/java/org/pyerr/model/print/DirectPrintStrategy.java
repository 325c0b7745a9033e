package org.pyerr.model.print;

import org.lockcore.ModelThread;

/**
 * {@code eprintln!("{e}")}. The shortest, and the hazard itself: the error is formatted, and so the GIL waited for,
 * under the stderr lock. A thread that holds the GIL waits for the stderr lock with it; and if the error is lazy, the
 * GIL is given up and taken again, twice, under the stderr lock.
 *
 * <p>Source: PyO3 issue 4764.
 */
public enum DirectPrintStrategy implements PrintStrategy {
    /** The only one. */
    INSTANCE;

    @Override
    public String label() {
        return "direct";
    }

    @Override
    public String rust() {
        return "eprintln!(\"{e}\")";
    }

    @Override
    public void print(PrintingProcess process, ModelThread thread, int message) {
        process.eprintlnError(thread, message);
    }
}
