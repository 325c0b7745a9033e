package org.pyerr.model.print;

import org.lockcore.ModelThread;

/**
 * {@code eprintln!("{e}")}. The shortest strategy, and the hazard itself: the error is formatted under the stderr lock,
 * so the GIL is acquired under it. A thread that holds the GIL waits for the stderr lock while it holds it; and if the
 * error is lazy, the GIL is released and reacquired, twice, under the stderr lock.
 *
 * <p>Source: PyO3 issue 4764.
 */
public final class DirectPrintStrategy extends PrintStrategy {

    /** The only one. */
    public static final DirectPrintStrategy INSTANCE = new DirectPrintStrategy();

    private DirectPrintStrategy() {
        super("direct", "eprintln!(\"{e}\")");
    }

    @Override
    public void print(PrintingProcess process, ModelThread thread, int message) {
        process.eprintlnError(thread, message);
    }
}
