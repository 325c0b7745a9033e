package org.lockcore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.forced.Puppet;

/** What a channel carries, and whom it keeps waiting. */
class ChannelTest {
    private final WaitGraph graph = new WaitGraph(3);
    private final ModelThread receiver = graph.thread(0);
    private final ModelThread sender = graph.thread(1);
    private final ModelThread otherSender = graph.thread(2);
    private final int senders = sender.bit() | otherSender.bit();
    private final Channel unbounded = new Channel(false, receiver, senders);
    private final Channel rendezvous = new Channel(true, receiver, senders);

    ChannelTest() {
        receiver.runFree();
        sender.runFree();
        otherSender.runFree();
    }

    @Test
    void messagesComeInTheOrderOfTheirSending() {
        unbounded.send(sender, 3);
        unbounded.send(otherSender, 15);
        unbounded.send(sender, 0);

        assertThat(unbounded.receive(receiver)).isEqualTo(3);
        unbounded.send(sender, 7);
        assertThat(unbounded.receive(receiver)).isEqualTo(15);
        assertThat(unbounded.receive(receiver)).isZero();
        assertThat(unbounded.receive(receiver)).isEqualTo(7);
    }

    @Test
    void anUnboundedOneTakesAsManyAsItIsMadeForAndNobodyWaits() {
        for (int lap = 0; lap < 3; lap++) {
            for (int i = 0; i < Channel.CAPACITY; i++) {
                unbounded.send(sender, (i + lap) % Channel.MESSAGE_LIMIT);
            }
            for (int i = 0; i < Channel.CAPACITY; i++) {
                assertThat(unbounded.receive(receiver)).isEqualTo((i + lap) % Channel.MESSAGE_LIMIT);
            }
        }
    }

    @Test
    void theReceiverWaitsForAMessage() {
        try (Puppet receiving = new Puppet(receiver)) {
            int[] received = new int[1];
            receiving.waitsIn(thread -> received[0] = unbounded.receive(thread), unbounded, Channel.Op.RECEIVE);
            assertThat(unbounded.unblockers(receiver, Channel.Op.RECEIVE)).isEqualTo(senders);

            unbounded.send(sender, 5);
            receiving.goesOn();
            assertThat(received[0]).isEqualTo(5);
        }
    }

    @Test
    void theReceiverLearnsThatAllSendersAreGoneAfterTheLastMessage() {
        unbounded.send(sender, 1);
        unbounded.close(sender);
        assertThat(unbounded.unblockers(receiver, Channel.Op.RECEIVE)).isZero();
        assertThat(unbounded.receive(receiver)).isEqualTo(1);
        assertThat(unbounded.unblockers(receiver, Channel.Op.RECEIVE)).isEqualTo(otherSender.bit());

        unbounded.close(otherSender);
        assertThat(unbounded.unblockers(receiver, Channel.Op.RECEIVE)).isZero();
        assertThat(unbounded.receive(receiver)).isEqualTo(Channel.DISCONNECTED);
        assertThat(unbounded.receive(receiver)).isEqualTo(Channel.DISCONNECTED);
    }

    @Test
    void theLastSenderToGoEndsTheReceiversWait() {
        try (Puppet receiving = new Puppet(receiver)) {
            int[] received = new int[1];
            unbounded.close(otherSender);
            receiving.waitsIn(thread -> received[0] = unbounded.receive(thread), unbounded, Channel.Op.RECEIVE);

            unbounded.close(sender);
            receiving.goesOn();
            assertThat(received[0]).isEqualTo(Channel.DISCONNECTED);
        }
    }

    @Test
    void aMessageToAReceiverThatIsGoneIsLostAndNobodyWaits() {
        unbounded.close(receiver);
        rendezvous.close(receiver);

        unbounded.send(sender, 1);
        rendezvous.send(sender, 1);
        rendezvous.send(otherSender, 2);
    }

    @Test
    void aSendOverARendezvousReturnsWhenTheMessageIsTaken() {
        try (Puppet sending = new Puppet(sender)) {
            sending.waitsIn(thread -> rendezvous.send(thread, 9), rendezvous, Channel.Op.AWAIT_RECEIPT);
            assertThat(rendezvous.unblockers(sender, Channel.Op.AWAIT_RECEIPT)).isEqualTo(receiver.bit());

            assertThat(rendezvous.receive(receiver)).isEqualTo(9);
            sending.goesOn();
        }
    }

    @Test
    void aSenderOverARendezvousKeepsItsLocksWhileItWaits() {
        ReentrantLock lock = new ReentrantLock(graph, "lock");
        try (Puppet sending = new Puppet(sender)) {
            sending.does(lock::acquire);
            sending.waitsIn(thread -> rendezvous.send(thread, 9), rendezvous, Channel.Op.AWAIT_RECEIPT);
            assertThat(lock.owner()).isSameAs(sender);

            rendezvous.receive(receiver);
            sending.goesOn();
        }
    }

    @Test
    void aSecondSenderOverARendezvousWaitsBeforeItsMessageIsIn() {
        try (Puppet first = new Puppet(sender);
                Puppet second = new Puppet(otherSender)) {
            first.waitsIn(thread -> rendezvous.send(thread, 1), rendezvous, Channel.Op.AWAIT_RECEIPT);
            second.waitsIn(thread -> rendezvous.send(thread, 2), rendezvous, Channel.Op.SEND);
            assertThat(rendezvous.unblockers(otherSender, Channel.Op.SEND)).isEqualTo(receiver.bit());

            assertThat(rendezvous.receive(receiver)).isEqualTo(1);
            // The first is through, though the message of the second is in the channel now.
            first.goesOn();
            second.comesToWaitFor(rendezvous, Channel.Op.AWAIT_RECEIPT);
            assertThat(rendezvous.receive(receiver)).isEqualTo(2);
            second.goesOn();
        }
    }

    @Test
    void aReceiverThatGoesSetsTheSendersFree() {
        try (Puppet first = new Puppet(sender);
                Puppet second = new Puppet(otherSender)) {
            first.waitsIn(thread -> rendezvous.send(thread, 1), rendezvous, Channel.Op.AWAIT_RECEIPT);
            second.waitsIn(thread -> rendezvous.send(thread, 2), rendezvous, Channel.Op.SEND);

            rendezvous.close(receiver);
            first.goesOn();
            second.goesOn();
        }
    }
}
