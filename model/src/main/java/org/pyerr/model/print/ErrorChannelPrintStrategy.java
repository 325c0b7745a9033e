package org.pyerr.model.print;

import org.lockcore.ModelThread;

/**
 * Sends the error itself to a printer thread, which formats it under the stderr lock. The printer waits for the GIL
 * under that lock, so every other printer with the GIL held is a hang; over a rendezvous channel the senders are such
 * printers themselves, because they wait for the printer thread with the GIL held.
 */
public final class ErrorChannelPrintStrategy extends ChannelPrintStrategy {

    /** Over a channel that takes any number of messages. */
    public static final ErrorChannelPrintStrategy UNBOUNDED = new ErrorChannelPrintStrategy(false);

    /** Over a channel that takes none. */
    public static final ErrorChannelPrintStrategy RENDEZVOUS = new ErrorChannelPrintStrategy(true);

    private ErrorChannelPrintStrategy(boolean rendezvous) {
        super("chan_err", "e", rendezvous);
    }

    @Override
    public void print(PrintingProcess process, ModelThread thread, int message) {
        process.channel(this).send(thread, message);
    }

    @Override
    void printReceived(PrintingProcess process, ModelThread thread, int message) {
        process.eprintlnError(thread, message);
    }
}
