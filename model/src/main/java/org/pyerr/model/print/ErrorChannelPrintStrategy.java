package org.pyerr.model.print;

import org.lockcore.ModelThread;

/**
 * Sends the error itself to a printer thread, which formats it under the stderr lock. The printer waits for the GIL
 * under that lock, so every other printer with the GIL held is a hang; over a rendezvous channel the senders are such
 * printers themselves, because they wait for the printer thread with the GIL held.
 */
public enum ErrorChannelPrintStrategy implements ChannelPrintStrategy {
    /** Over a channel that takes any number of messages: {@code mpsc::channel()}. */
    UNBOUNDED("chan_err", "channel()"),
    /** Over a channel that takes none: {@code mpsc::sync_channel(0)}. */
    RENDEZVOUS("chan_err_rdv", "sync_channel(0)");

    private final String label;
    private final String constructor;

    ErrorChannelPrintStrategy(String label, String constructor) {
        this.label = label;
        this.constructor = constructor;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String rust() {
        return "tx.send(e) // mpsc::" + constructor;
    }

    @Override
    public boolean isRendezvous() {
        return this == RENDEZVOUS;
    }

    @Override
    public void print(PrintingProcess process, ModelThread thread, int message) {
        process.channel(this).send(thread, message);
    }

    @Override
    public void printReceived(PrintingProcess process, ModelThread thread, int message) {
        process.eprintlnError(thread, message);
    }
}
