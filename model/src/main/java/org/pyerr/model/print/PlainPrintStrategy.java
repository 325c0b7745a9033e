package org.pyerr.model.print;

import org.lockcore.ModelThread;

/**
 * Prints a text that has nothing to do with an error. Harmless alone. With the GIL held it is the other half of a
 * deadlock with a thread that prints an error and waits for the GIL under the stderr lock; any log line will do.
 */
public final class PlainPrintStrategy extends PrintStrategy {

    /** The only one. */
    public static final PlainPrintStrategy INSTANCE = new PlainPrintStrategy();

    private PlainPrintStrategy() {
        super("plain", "eprintln!(\"text\")");
    }

    @Override
    public void print(PrintingProcess process, ModelThread thread, int message) {
        process.eprintlnText(thread, message);
    }

    @Override
    public boolean printsAnError() {
        return false;
    }
}
