package org.pyerr.model.print;

import org.lockcore.ModelThread;

/**
 * Prints a text that has nothing to do with an error. Harmless alone. With the GIL held it is the other half of a
 * deadlock with a thread that prints an error and waits for the GIL under the stderr lock; any log line will do.
 */
public enum PlainPrintStrategy implements PrintStrategy {
    /** The only one. */
    INSTANCE;

    @Override
    public String label() {
        return "plain";
    }

    @Override
    public String rust() {
        return "eprintln!(\"text\")";
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
