package org.pyerr.model.print;

import org.lockcore.ModelThread;

/**
 * Formats the error in its own thread and sends the string to a printer thread, the only one to acquire the stderr
 * lock, and never with the GIL. Safe beside any other printer over an unbounded channel; over a rendezvous channel the
 * sender waits for the printer thread with the GIL held, which hangs if a third thread keeps the printer waiting for
 * the stderr lock while it waits for the GIL. The price: a thread, and messages that are lost if the process ends
 * before it has printed them.
 */
public enum StringChannelPrintStrategy implements ChannelPrintStrategy {
    /** Over a channel that takes any number of messages: {@code mpsc::channel()}. */
    UNBOUNDED("chan_str", "channel()"),
    /** Over a channel that takes none: {@code mpsc::sync_channel(0)}. */
    RENDEZVOUS("chan_str_rdv", "sync_channel(0)");

    private final String label;
    private final String constructor;

    StringChannelPrintStrategy(String label, String constructor) {
        this.label = label;
        this.constructor = constructor;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String rust() {
        return "tx.send(e.to_string()) // mpsc::" + constructor;
    }

    @Override
    public boolean isRendezvous() {
        return this == RENDEZVOUS;
    }

    @Override
    public void print(PrintingProcess process, ModelThread thread, int message) {
        process.format(thread, message);
        process.channel(this).send(thread, message);
    }

    @Override
    public void printReceived(PrintingProcess process, ModelThread thread, int message) {
        process.eprintlnText(thread, message);
    }
}
