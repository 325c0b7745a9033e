package org.pyerr.model.print;

import org.lockcore.ModelThread;

/**
 * Accesses the error's value first, then {@code eprintln!("{e}")}: the workaround that Polars took. The GIL is not
 * released under the stderr lock any more, unless {@code __str__} is Python code. But the formatting still needs the
 * GIL there, so a thread that does not hold the GIL waits for it under the stderr lock, and a thread that holds the GIL
 * waits for that lock: the two together deadlock.
 *
 * <p>Source: PyO3 issue 4764.
 */
public final class PreloadPrintStrategy extends PrintStrategy {

    /** The only one. */
    public static final PreloadPrintStrategy INSTANCE = new PreloadPrintStrategy();

    private PreloadPrintStrategy() {
        super("preload", "e.value(py); eprintln!(\"{e}\")");
    }

    @Override
    public void print(PrintingProcess process, ModelThread thread, int message) {
        process.gil().attach(thread);
        try {
            process.error(message).normalized(thread);
        } finally {
            process.gil().endAttach(thread);
        }
        process.eprintlnError(thread, message);
    }
}
