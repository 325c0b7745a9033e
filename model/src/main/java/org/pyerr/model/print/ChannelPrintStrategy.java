package org.pyerr.model.print;

import org.lockcore.Channel;
import org.lockcore.ModelThread;

/** A strategy whose messages are printed by a thread of its own. */
public interface ChannelPrintStrategy extends PrintStrategy {

    /** Whether a send waits for the printer thread. */
    boolean isRendezvous();

    /** Prints what came over the channel. */
    void printReceived(PrintingProcess process, ModelThread thread, int message);

    /** The printer thread: prints what it receives until all senders are gone. */
    default void printAll(PrintingProcess process, ModelThread thread) {
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
