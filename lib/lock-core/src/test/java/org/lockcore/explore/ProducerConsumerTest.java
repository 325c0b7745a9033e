package org.lockcore.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.Channel;
import org.lockcore.ModelThread;

/** Producers and consumers over both kinds of channel. */
class ProducerConsumerTest {
    private static final String BOTH_END = "FINISHED, FINISHED, done";

    /**
     * Producer: send, send, close. Consumer: receive three times (the last finds the channel closed), close. The n-th
     * receive follows the producer's n-th step: the balanced sequences of 3 pairs, Catalan number 5; the last step is
     * always the consumer's.
     */
    @Test
    void anUnboundedChannelLetsTheProducerRunAhead() {
        Counted.expect(() -> pair(false, 3), 5, BOTH_END);
    }

    /** Each step of one side enables exactly the next of the other: send, receive, receipt, and so on. 1 schedule. */
    @Test
    void aRendezvousAlternates() {
        Counted.expect(() -> pair(true, 3), 1, BOTH_END);
    }

    /** As before up to the second receive; then receipt and close of the producer, close of the consumer: 3 orders. */
    @Test
    void theConsumerMayLeaveBeforeTheProducerDoes() {
        Counted.expect(() -> pair(true, 2), 3, BOTH_END);
    }

    /** The second send finds nobody or waits for nobody, and the message is lost: nobody hangs. */
    @Test
    void aSendToAClosedChannelDoesNotHang() {
        assertThat(Counted.texts(new Explorer().explore(pair(true, 1)))).containsExactly(BOTH_END);
    }

    /** Receive before any send with a producer that sends nothing and does not close: the receiver hangs. */
    @Test
    void aReceiverOfASilentProducerHangs() {
        Counted.expect(
                () -> {
                    SmallProgram program = new SmallProgram(2);
                    Channel channel = channel(program, false, 0b10);
                    return program.thread(channel::receive).thread(producer -> {});
                },
                1,
                "HUNG, FINISHED, done");
    }

    /**
     * Two producers with one message each; the consumer receives, notes which came first, receives. Either message
     * first (2); the other is sent before the receive, before the note, or after the note (3).
     */
    @Test
    void messagesOfTwoProducersComeInEitherOrder() {
        Counted.expect(
                () -> {
                    SmallProgram program = new SmallProgram(3);
                    Channel channel = channel(program, false, 0b110);
                    Register first = program.share("first", new Register());
                    return program.thread(consumer -> {
                                first.put(consumer, channel.receive(consumer));
                                channel.receive(consumer);
                            })
                            .thread(producer -> channel.send(producer, 1))
                            .thread(producer -> channel.send(producer, 2))
                            .output(first::value);
                },
                6,
                "FINISHED, FINISHED, FINISHED, 1",
                "FINISHED, FINISHED, FINISHED, 2");
    }

    private static SmallProgram pair(boolean rendezvous, int receives) {
        SmallProgram program = new SmallProgram(2);
        Channel channel = channel(program, rendezvous, 0b10);
        return program.thread(consumer -> consume(channel, consumer, receives)).thread(producer -> {
            channel.send(producer, 1);
            channel.send(producer, 2);
            channel.close(producer);
        });
    }

    private static void consume(Channel channel, ModelThread consumer, int receives) {
        for (int i = 0; i < receives; i++) {
            channel.receive(consumer);
        }
        channel.close(consumer);
    }

    private static Channel channel(SmallProgram program, boolean rendezvous, int senders) {
        return program.share("channel", new Channel(rendezvous, program.graph().thread(0), senders));
    }
}
