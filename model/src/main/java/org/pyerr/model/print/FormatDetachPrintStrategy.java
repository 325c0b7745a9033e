package org.pyerr.model.print;

import org.lockcore.ModelThread;

/**
 * Formats into a string, releases the GIL, then prints the string. Never waits for one of the two locks while it holds
 * the other, so it is safe beside any other printer. The price: the GIL is released and reacquired for each message.
 */
public final class FormatDetachPrintStrategy extends PrintStrategy {

    /** The only one. */
    public static final FormatDetachPrintStrategy INSTANCE = new FormatDetachPrintStrategy();

    private FormatDetachPrintStrategy() {
        super("format_detach", "let s = e.to_string(); py.detach(|| eprintln!(\"{s}\"))");
    }

    @Override
    public void print(PrintingProcess process, ModelThread thread, int message) {
        process.format(thread, message);
        int depth = process.gil().detach(thread);
        try {
            process.eprintlnText(thread, message);
        } finally {
            process.gil().reattach(thread, depth);
        }
    }
}
