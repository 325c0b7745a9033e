package org.pyerr.model.print;

import org.lockcore.ModelThread;

/**
 * Releases the GIL, then {@code eprintln!("{e}")}. No thread waits for the stderr lock with the GIL here, but the
 * formatting waits for the GIL under the stderr lock: safe among its own kind, and the other half of a hang beside a
 * printer that holds the GIL.
 */
public enum DirectDetachPrintStrategy implements PrintStrategy {
    /** The only one. */
    INSTANCE;

    @Override
    public String label() {
        return "direct_detach";
    }

    @Override
    public String rust() {
        return "py.detach(|| eprintln!(\"{e}\"))";
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
