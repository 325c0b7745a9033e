package org.lockcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lockcore.forced.Interleavings.inOrder;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lockcore.forced.Interleavings;
import org.lockcore.forced.Interleavings.Act;
import org.lockcore.forced.Interleavings.Script;

/**
 * In every state that threads can bring an object into, an operation is blocked exactly if it has unblockers, a blocked
 * one changes nothing, only an unblocker ends that, and a saved state can be restored into another object.
 */
class SharedObjectContractTest {

    @Test
    void reentrantLock() {
        Script twice = inOrder(
                ReentrantLock.Op.ACQUIRE, ReentrantLock.Op.ACQUIRE, ReentrantLock.Op.RELEASE, ReentrantLock.Op.RELEASE);
        assertThat(Interleavings.check(
                        graph -> new ReentrantLock(graph, "lock"),
                        twice,
                        twice,
                        inOrder(ReentrantLock.Op.ACQUIRE, ReentrantLock.Op.RELEASE)))
                .isPositive();
    }

    @Test
    void mutex() {
        Script triesFirst = results -> switch (results.size()) {
            case 0 -> new Act(Mutex.Op.TRY_ACQUIRE, 0);
            case 1 -> new Act(results.get(0) == 1 ? Mutex.Op.RELEASE : Mutex.Op.ACQUIRE, 0);
            default -> results.get(0) == 0 && results.size() == 2 ? new Act(Mutex.Op.RELEASE, 0) : null;
        };
        assertThat(Interleavings.check(
                        graph -> new Mutex(graph, "mutex"),
                        triesFirst,
                        triesFirst,
                        inOrder(Mutex.Op.ACQUIRE, Mutex.Op.RELEASE)))
                .isPositive();
    }

    @Test
    void once() {
        assertThat(Interleavings.check(
                        graph -> new Once(graph, false),
                        entering(Once.Op.COMPLETE),
                        entering(Once.Op.POISON),
                        entering(Once.Op.COMPLETE)))
                .isPositive();
        assertThat(Interleavings.check(
                        graph -> new Once(graph, true), entering(Once.Op.COMPLETE), entering(Once.Op.POISON)))
                .isZero();
    }

    /** Checks the gate, enters it, and leaves it if it has to run the closure. */
    private static Script entering(Operation leaving) {
        return results -> switch (results.size()) {
            case 0 -> new Act(Once.Op.IS_COMPLETED, 0);
            case 1 -> new Act(Once.Op.CALL_ONCE, 0);
            default -> results.size() == 2 && results.get(1) == SharedObject.DONE ? new Act(leaving, 0) : null;
        };
    }

    @Test
    void unboundedChannel() {
        assertThat(Interleavings.check(
                        graph -> channel(graph, false), receiving(3), sending(false, 5), sending(false, 0)))
                .isPositive();
    }

    @Test
    void rendezvousChannel() {
        assertThat(Interleavings.check(graph -> channel(graph, true), receiving(2), sending(true, 5), sending(true, 0)))
                .isPositive();
    }

    private static Channel channel(WaitGraph graph, boolean rendezvous) {
        return new Channel(
                rendezvous,
                graph.thread(0),
                graph.thread(1).bit() | graph.thread(2).bit());
    }

    /** Receives the given number of messages, and closes its end. */
    private static Script receiving(int times) {
        return results -> {
            if (results.size() > times) {
                return null;
            }
            return new Act(results.size() < times ? Channel.Op.RECEIVE : Channel.Op.CLOSE, 0);
        };
    }

    /** Sends two messages, and closes its end. */
    private static Script sending(boolean rendezvous, int message) {
        int each = rendezvous ? 2 : 1;
        return results -> {
            int sent = results.size() / each;
            if (sent < 2) {
                return results.size() % each == 0
                        ? new Act(Channel.Op.SEND, message + sent)
                        : new Act(Channel.Op.AWAIT_RECEIPT, 0);
            }
            return results.size() == 2 * each ? new Act(Channel.Op.CLOSE, 0) : null;
        };
    }

    @Test
    void operationsOfOtherObjectsAreRefused() {
        WaitGraph graph = new WaitGraph(3);
        List<SharedObject> objects = List.of(
                new ReentrantLock(graph, "lock"),
                new Mutex(graph, "mutex"),
                new Once(graph, false),
                channel(graph, false));
        List<Operation[]> operations =
                List.of(ReentrantLock.Op.values(), Mutex.Op.values(), Once.Op.values(), Channel.Op.values());
        for (int i = 0; i < objects.size(); i++) {
            for (int j = 0; j < operations.size(); j++) {
                for (Operation operation : operations.get(j)) {
                    assertThat(isRefused(objects.get(i), graph.thread(0), operation))
                            .as("%s of %s", operation, objects.get(i).name())
                            .isEqualTo(i != j);
                    // Whatever is asked while the thread moves on, there is no exception.
                    assertThat(objects.get(i).unblockers(graph.thread(0), operation))
                            .isNotNegative();
                }
            }
        }
    }

    private static boolean isRefused(SharedObject object, ModelThread thread, Operation operation) {
        long before = object.save();
        try {
            object.attempt(thread, operation, 0);
            object.restore(before);
            return false;
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessage(object.name() + " has no operation " + operation);
            return true;
        }
    }
}
