package org.pyerr.model.print;

import org.lockcore.ModelThread;

/**
 * Formats into a string, then prints the string. Nothing needs the GIL under the stderr lock. A caller that holds the
 * GIL still waits for the stderr lock while it holds it, so one {@link DirectPrintStrategy} printer anywhere in the
 * process is enough to hang both.
 */
public final class FormatPrintStrategy extends PrintStrategy {

    /** The only one. */
    public static final FormatPrintStrategy INSTANCE = new FormatPrintStrategy();

    private FormatPrintStrategy() {
        super("format", "let s = e.to_string(); eprintln!(\"{s}\")");
    }

    @Override
    public void print(PrintingProcess process, ModelThread thread, int message) {
        process.format(thread, message);
        process.eprintlnText(thread, message);
    }
}
