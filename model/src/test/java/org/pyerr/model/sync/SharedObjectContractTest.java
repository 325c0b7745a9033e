package org.pyerr.model.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pyerr.model.forced.Interleavings.inOrder;

import org.junit.jupiter.api.Test;
import org.pyerr.model.forced.Interleavings;
import org.pyerr.model.forced.Interleavings.Act;
import org.pyerr.model.forced.Interleavings.Script;

/**
 * In every state that threads can bring an object into: a step is blocked exactly if it has wakers, a blocked one
 * changes nothing, nobody but a waker ends that, and a saved state can be restored into another object.
 */
class SharedObjectContractTest {

    @Test
    void stderrLock() {
        Script twice = inOrder(Step.ACQUIRE, Step.ACQUIRE, Step.RELEASE, Step.RELEASE);
        assertThat(Interleavings.check(StderrLock::new, twice, twice, inOrder(Step.ACQUIRE, Step.RELEASE)))
                .isPositive();
    }

    @Test
    void streamLock() {
        Script triesFirst = results -> switch (results.size()) {
            case 0 -> new Act(Step.TRY_ACQUIRE, 0);
            case 1 -> new Act(results.get(0) == 1 ? Step.RELEASE : Step.ACQUIRE, 0);
            default -> results.get(0) == 0 && results.size() == 2 ? new Act(Step.RELEASE, 0) : null;
        };
        assertThat(Interleavings.check(StreamLock::new, triesFirst, triesFirst, inOrder(Step.ACQUIRE, Step.RELEASE)))
                .isPositive();
    }

    @Test
    void gil() {
        Script evaluates = inOrder(Step.TAKE, Step.EVAL, Step.AWAIT_SWITCH, Step.RETAKE, Step.DROP, Step.AWAIT_SWITCH);
        Script attaches = inOrder(Step.TAKE, Step.DROP, Step.AWAIT_SWITCH);
        assertThat(Interleavings.check(Gil::new, evaluates, evaluates)).isPositive();
        assertThat(Interleavings.check(Gil::new, evaluates, attaches, attaches)).isPositive();
    }

    @Test
    void once() {
        assertThat(Interleavings.check(
                        graph -> new Once(graph, false),
                        entering(Step.COMPLETE),
                        entering(Step.POISON),
                        entering(Step.COMPLETE)))
                .isPositive();
        assertThat(Interleavings.check(graph -> new Once(graph, true), entering(Step.COMPLETE), entering(Step.POISON)))
                .isZero();
    }

    /** Looks, enters, and leaves the gate if it has to run the closure. */
    private static Script entering(Step leaving) {
        return results -> switch (results.size()) {
            case 0 -> new Act(Step.IS_COMPLETED, 0);
            case 1 -> new Act(Step.CALL_ONCE, 0);
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

    /** Receives so often, and goes. */
    private static Script receiving(int times) {
        return results -> {
            if (results.size() > times) {
                return null;
            }
            return new Act(results.size() < times ? Step.RECEIVE : Step.CLOSE, 0);
        };
    }

    /** Sends two messages, and goes. */
    private static Script sending(boolean rendezvous, int message) {
        int each = rendezvous ? 2 : 1;
        return results -> {
            int sent = results.size() / each;
            if (sent < 2) {
                return results.size() % each == 0 ? new Act(Step.SEND, message + sent) : new Act(Step.AWAIT_RECEIPT, 0);
            }
            return results.size() == 2 * each ? new Act(Step.CLOSE, 0) : null;
        };
    }

    @Test
    void stderr() {
        assertThat(Interleavings.check(graph -> new Stderr(), writing(0), writing(7), writing(15)))
                .isZero();
    }

    private static Script writing(int message) {
        return results -> results.size() < 2 ? new Act(Step.WRITE, message << 1 | results.size()) : null;
    }

    @Test
    void theRestOfTheStepsIsRefused() {
        WaitGraph graph = new WaitGraph(2);
        ModelThread thread = graph.thread(0);
        for (SharedObject object : new SharedObject[] {
            new StderrLock(graph),
            new StreamLock(graph),
            new Gil(graph),
            new Once(graph, false),
            channel3(),
            new Stderr()
        }) {
            int had = 0;
            for (Step step : Step.values()) {
                had += isRefused(object, thread, step) ? 0 : 1;
                // Whatever is asked while the thread moves on, there is no exception.
                assertThat(object.wakers(thread, step)).isNotNegative();
            }
            assertThat(had).as(object.name()).isBetween(1, 5);
        }
    }

    private static Channel channel3() {
        return channel(new WaitGraph(3), false);
    }

    private static boolean isRefused(SharedObject object, ModelThread thread, Step step) {
        long before = object.save();
        try {
            object.attempt(thread, step, 0);
            object.restore(before);
            return false;
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessage(object.name() + " has no step " + step);
            return true;
        }
    }
}
