package org.pyerr.model.print;

import org.lockcore.ModelThread;

/**
 * Formats the error in its own thread and sends the string to a printer thread, the only one to acquire the stderr
 * lock, and never with the GIL. Safe beside any other printer over an unbounded channel; over a rendezvous channel the
 * sender waits for the printer thread with the GIL held, which hangs if a third thread keeps the printer waiting for
 * the stderr lock while it waits for the GIL. The price: a thread, and messages that are lost if the process ends
 * before it has printed them.
 */
public final class StringChannelPrintStrategy extends ChannelPrintStrategy {

    /** Over a channel that takes any number of messages. */
    public static final StringChannelPrintStrategy UNBOUNDED = new StringChannelPrintStrategy(false);

    /** Over a channel that takes none. */
    public static final StringChannelPrintStrategy RENDEZVOUS = new StringChannelPrintStrategy(true);

    private StringChannelPrintStrategy(boolean rendezvous) {
        super("chan_str", "e.to_string()", rendezvous);
    }

    @Override
    public void print(PrintingProcess process, ModelThread thread, int message) {
        process.format(thread, message);
        process.channel(this).send(thread, message);
    }

    @Override
    void printReceived(PrintingProcess process, ModelThread thread, int message) {
        process.eprintlnText(thread, message);
    }
}
