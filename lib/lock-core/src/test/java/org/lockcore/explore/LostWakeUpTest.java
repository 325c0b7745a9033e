package org.lockcore.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.Channel;
import org.lockcore.Fate;

/** A signal that is sent between the check of a flag and the wait for it is lost. */
class LostWakeUpTest {

    /**
     * Waiter: read, and if 0: begin to wait, be woken. Sender: put, signal. Read after put: the read comes before or
     * after the signal, 2 schedules, no wait. Read before put: begin, put and signal in 3 orders; with begin last the
     * signal is lost, otherwise the waiter is woken by it. 2 + 3.
     */
    @Test
    void aSignalBeforeTheWaitIsLost() {
        Counted.expect(
                () -> {
                    SmallProgram program = new SmallProgram(2);
                    Register ready = program.share("ready", new Register());
                    Signal signal = program.share("signal", new Signal());
                    return program.thread(waiter -> {
                                if (ready.read(waiter) == 0) {
                                    signal.await(waiter);
                                }
                            })
                            .thread(sender -> {
                                ready.put(sender, 1);
                                signal.signal(sender);
                            });
                },
                5,
                "FINISHED, FINISHED, done",
                "HUNG, FINISHED, done");
    }

    /** Nobody holds what a lost signal is waited for: the lock order has nothing to say of this hang. */
    @Test
    void itIsAHangWithoutACycle() {
        SmallProgram program = new SmallProgram(2);
        Signal signal = program.share("signal", new Signal());
        program.thread(signal::await).thread(signal::signal);
        Exploration exploration = new Explorer().explore(program);

        assertThat(exploration.lockOrder().hasCycle()).isFalse();
        assertThat(exploration.canEnd(Fate.HUNG)).isTrue();
        assertThat(exploration.neverHangs()).isFalse();
    }

    /** A channel remembers what nobody waits for. Read after put: 2 schedules as above; before: put, send, receive. */
    @Test
    void aMessageBeforeTheWaitIsKept() {
        Counted.expect(
                () -> {
                    SmallProgram program = new SmallProgram(2);
                    Register ready = program.share("ready", new Register());
                    Channel channel = program.share(
                            "channel", new Channel(false, program.graph().thread(0), 0b10));
                    return program.thread(waiter -> {
                                if (ready.read(waiter) == 0) {
                                    channel.receive(waiter);
                                }
                            })
                            .thread(sender -> {
                                ready.put(sender, 1);
                                channel.send(sender, 1);
                            });
                },
                3,
                "FINISHED, FINISHED, done");
    }
}
