package org.pyerr.model.print;

import org.lockcore.Channel;
import org.lockcore.ModelThread;

/** A strategy whose messages are printed by a thread of its own. */
public abstract class ChannelPrintStrategy extends PrintStrategy {
    private final boolean rendezvous;

    /**
     * Makes a strategy.
     *
     * @param sent the Rust expression that is sent
     * @param rendezvous whether over a channel that takes no message, {@code mpsc::sync_channel(0)}; otherwise over one
     *     that takes any number, {@code mpsc::channel()}
     */
    ChannelPrintStrategy(String label, String sent, boolean rendezvous) {
        super(
                rendezvous ? label + "_rdv" : label,
                "tx.send(%s) // mpsc::%s".formatted(sent, rendezvous ? "sync_channel(0)" : "channel()"));
        this.rendezvous = rendezvous;
    }

    /** Whether a send waits for the printer thread. */
    public final boolean isRendezvous() {
        return rendezvous;
    }

    /** Prints what came over the channel. */
    abstract void printReceived(PrintingProcess process, ModelThread thread, int message);

    /** The printer thread: prints what it receives until all senders are gone. */
    public final void printAll(PrintingProcess process, ModelThread thread) {
        Channel channel = process.channel(this);
        try {
            int message = channel.receive(thread);
            while (message != Channel.DISCONNECTED) {
                printReceived(process, thread, message);
                message = channel.receive(thread);
            }
        } finally {
            channel.close(thread);
        }
    }
}
