package org.lockcore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.forced.Puppet;

/** A wait for a message is a wait for any one of the senders; a wait for its receipt, for the receiver. */
class ChannelDeadlockTest {
    private final WaitGraph graph = new WaitGraph(3);
    private final ReentrantLock lock = new ReentrantLock(graph, "lock");
    private final Puppet receiver = new Puppet(graph.thread(0));
    private final Puppet sender = new Puppet(graph.thread(1));
    private final Puppet otherSender = new Puppet(graph.thread(2));

    private Channel channel(boolean rendezvous, Puppet... senders) {
        int bits = 0;
        for (Puppet one : senders) {
            bits |= one.thread().bit();
        }
        return new Channel(rendezvous, receiver.thread(), bits);
    }

    @Test
    void aReceiverWithALockAndItsOnlySenderThatNeedsIt() {
        Channel channel = channel(false, sender);
        receiver.does(lock::acquire);
        receiver.waitsIn(channel::receive, channel, Channel.Op.RECEIVE);
        sender.begins(lock::acquire);

        assertThat(sender.isHung()).isTrue();
        assertThat(receiver.isHung()).isTrue();
        assertThat(lock.owner()).isSameAs(receiver.thread());
    }

    /** The other sender runs, and might send: nobody is hung until it has gone. Its going away is no wait. */
    @Test
    void anotherSenderThatIsFreeKeepsThemAliveUntilItHasGone() {
        Channel channel = channel(false, sender, otherSender);
        receiver.does(lock::acquire);
        receiver.waitsIn(channel::receive, channel, Channel.Op.RECEIVE);
        sender.waitsIn(lock::acquire, lock, ReentrantLock.Op.ACQUIRE);
        assertThat(graph.isDeadlocked(receiver.thread())).isFalse();
        assertThat(graph.isDeadlocked(sender.thread())).isFalse();

        otherSender.does(channel::close);
        assertThat(receiver.isHung()).isTrue();
        assertThat(sender.isHung()).isTrue();
    }

    @Test
    void aMessageOfTheOtherSenderSavesThem() {
        Channel channel = channel(false, sender, otherSender);
        receiver.does(lock::acquire);
        receiver.waitsIn(channel::receive, channel, Channel.Op.RECEIVE);
        sender.waitsIn(lock::acquire, lock, ReentrantLock.Op.ACQUIRE);

        otherSender.does(thread -> channel.send(thread, 1));
        receiver.goesOn();
        receiver.does(lock::release);
        sender.goesOn();
        assertThat(lock.owner()).isSameAs(sender.thread());
    }

    @Test
    void allSendersWaitForTheReceiversLock() {
        Channel channel = channel(false, sender, otherSender);
        receiver.does(lock::acquire);
        receiver.waitsIn(channel::receive, channel, Channel.Op.RECEIVE);
        sender.waitsIn(lock::acquire, lock, ReentrantLock.Op.ACQUIRE);
        otherSender.begins(lock::acquire);

        assertThat(otherSender.isHung()).isTrue();
        assertThat(sender.isHung()).isTrue();
        assertThat(receiver.isHung()).isTrue();
    }

    @Test
    void aSenderOverARendezvousWithALockAndAReceiverThatNeedsItBeforeItReceives() {
        Channel channel = channel(true, sender);
        sender.does(lock::acquire);
        sender.waitsIn(thread -> channel.send(thread, 1), channel, Channel.Op.AWAIT_RECEIPT);
        receiver.begins(lock::acquire);

        assertThat(receiver.isHung()).isTrue();
        assertThat(sender.isHung()).isTrue();
    }

    @Test
    void aSenderThatHasNotEvenPutItsMessageInIsHungWithThem() {
        Channel channel = channel(true, sender, otherSender);
        sender.does(lock::acquire);
        sender.waitsIn(thread -> channel.send(thread, 1), channel, Channel.Op.AWAIT_RECEIPT);
        otherSender.waitsIn(thread -> channel.send(thread, 2), channel, Channel.Op.SEND);
        receiver.begins(lock::acquire);

        assertThat(receiver.isHung()).isTrue();
        assertThat(sender.isHung()).isTrue();
        assertThat(otherSender.isHung()).isTrue();
    }

    @Test
    void aReceiverWaitsForEverForAHungSender() {
        Channel channel = channel(false, sender);
        Mutex mutex = new Mutex(graph, "mutex");
        receiver.waitsIn(channel::receive, channel, Channel.Op.RECEIVE);
        sender.does(mutex::acquire);
        sender.begins(thread -> {
            try {
                mutex.acquire(thread);
            } finally {
                channel.close(thread);
            }
        });

        assertThat(sender.isHung()).isTrue();
        assertThat(receiver.isHung()).isTrue();
    }
}
