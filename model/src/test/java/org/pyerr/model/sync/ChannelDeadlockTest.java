package org.pyerr.model.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pyerr.model.forced.Puppet;

/** A wait for a message is a wait for any one of the senders; a wait for its receipt, for the receiver. */
class ChannelDeadlockTest {
    private final WaitGraph graph = new WaitGraph(3);
    private final Gil gil = new Gil(graph);
    private final Puppet printer = new Puppet(graph.thread(0));
    private final Puppet sender = new Puppet(graph.thread(1));
    private final Puppet otherSender = new Puppet(graph.thread(2));

    private Channel channel(boolean rendezvous, Puppet... senders) {
        int bits = 0;
        for (Puppet one : senders) {
            bits |= one.thread().bit();
        }
        return new Channel(rendezvous, printer.thread(), bits);
    }

    @Test
    void aReceiverWithTheGilAndItsOnlySenderThatNeedsIt() {
        Channel channel = channel(false, sender);
        printer.does(gil::attach);
        printer.waitsIn(channel::receive, channel, Step.RECEIVE);
        sender.begins(gil::attach);

        assertThat(sender.isHung()).isTrue();
        assertThat(printer.isHung()).isTrue();
        assertThat(gil.owner()).isSameAs(printer.thread());
    }

    /** The other sender runs, and might send: nobody is hung until it has gone. Its going away is no wait. */
    @Test
    void anotherSenderThatIsFreeKeepsThemAliveUntilItHasGone() {
        Channel channel = channel(false, sender, otherSender);
        printer.does(gil::attach);
        printer.waitsIn(channel::receive, channel, Step.RECEIVE);
        sender.waitsIn(gil::attach, gil, Step.TAKE);
        assertThat(graph.isDeadlocked(printer.thread())).isFalse();
        assertThat(graph.isDeadlocked(sender.thread())).isFalse();

        otherSender.does(channel::close);
        assertThat(printer.isHung()).isTrue();
        assertThat(sender.isHung()).isTrue();
    }

    @Test
    void aMessageOfTheOtherSenderSavesThem() {
        Channel channel = channel(false, sender, otherSender);
        printer.does(gil::attach);
        printer.waitsIn(channel::receive, channel, Step.RECEIVE);
        sender.waitsIn(gil::attach, gil, Step.TAKE);

        otherSender.does(thread -> channel.send(thread, 1));
        printer.goesOn();
        printer.does(gil::endAttach);
        sender.goesOn();
        assertThat(gil.owner()).isSameAs(sender.thread());
    }

    @Test
    void allSendersWaitForTheReceiversGil() {
        Channel channel = channel(false, sender, otherSender);
        printer.does(gil::attach);
        printer.waitsIn(channel::receive, channel, Step.RECEIVE);
        sender.waitsIn(gil::attach, gil, Step.TAKE);
        otherSender.begins(gil::attach);

        assertThat(otherSender.isHung()).isTrue();
        assertThat(sender.isHung()).isTrue();
        assertThat(printer.isHung()).isTrue();
    }

    @Test
    void aSenderOverARendezvousWithTheGilAndAReceiverThatNeedsItBeforeItReceives() {
        Channel channel = channel(true, sender);
        sender.does(gil::attach);
        sender.waitsIn(thread -> channel.send(thread, 1), channel, Step.AWAIT_RECEIPT);
        printer.begins(gil::attach);

        assertThat(printer.isHung()).isTrue();
        assertThat(sender.isHung()).isTrue();
    }

    @Test
    void aSenderThatHasNotEvenPutItsMessageInIsHungWithThem() {
        Channel channel = channel(true, sender, otherSender);
        sender.does(gil::attach);
        sender.waitsIn(thread -> channel.send(thread, 1), channel, Step.AWAIT_RECEIPT);
        otherSender.waitsIn(thread -> channel.send(thread, 2), channel, Step.SEND);
        printer.begins(gil::attach);

        assertThat(printer.isHung()).isTrue();
        assertThat(sender.isHung()).isTrue();
        assertThat(otherSender.isHung()).isTrue();
    }

    @Test
    void aReceiverWaitsForEverForAHungSender() {
        Channel channel = channel(false, sender);
        StreamLock lock = new StreamLock(graph);
        printer.waitsIn(channel::receive, channel, Step.RECEIVE);
        sender.does(thread -> lock.acquire(thread, gil));
        sender.begins(thread -> {
            try {
                lock.acquire(thread, gil);
            } finally {
                channel.close(thread);
            }
        });

        assertThat(sender.isHung()).isTrue();
        assertThat(printer.isHung()).isTrue();
    }
}
