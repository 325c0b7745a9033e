package org.pyerr.model.print;

import org.lockcore.ModelThread;

/**
 * Releases the GIL, then {@code eprintln!("{e}")}. No thread waits for the stderr lock with the GIL here, but the
 * formatting waits for the GIL under the stderr lock: safe among its own kind, and the other half of a hang beside a
 * printer that holds the GIL.
 */
public final class DirectDetachPrintStrategy extends PrintStrategy {

    /** The only one. */
    public static final DirectDetachPrintStrategy INSTANCE = new DirectDetachPrintStrategy();

    private DirectDetachPrintStrategy() {
        super("direct_detach", "py.detach(|| eprintln!(\"{e}\"))");
    }

    @Override
    public void print(PrintingProcess process, ModelThread thread, int message) {
        int depth = process.gil().detach(thread);
        try {
            process.eprintlnError(thread, message);
        } finally {
            process.gil().reattach(thread, depth);
        }
    }
}
