package org.pyerr.stress.tests.real;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * What is known of the bounded queue in front of an output's own thread: how many events were put in and taken out, and
 * so whether a thread that is about to put one in has to wait.
 *
 * <p>Each of the two senders counts when it is about to put an event in and again when that is done, so its number is
 * odd in between; the output's thread counts the events that it is done with. While that thread is inside the making of
 * a message it takes nothing. It has taken one event more than it is done with, the queue has room for
 * {@code capacity}, so of all events that were announced {@code announced - taken - capacity} cannot be in the queue.
 * If that is the number of those whose senders are still at it, then none of them is in, and none gets in before the
 * output's thread goes on. It is exact: an event that did get in makes the numbers differ until its sender has counted
 * it, so an answer can come a moment later, but never wrongly.
 *
 * <p>This holds for a queue from which events are taken one at a time, each when the one before is done with, as
 * Log4j's {@code AsyncAppenderEventDispatcher} does; not for Logback's, which drains the queue into a list.
 */
final class EventQueue {
    private static final int SENDERS = 2;

    private final int capacity;
    private final AtomicIntegerArray counts = new AtomicIntegerArray(SENDERS);
    private final AtomicInteger done = new AtomicInteger();

    /**
     * Makes the counters of an empty queue.
     *
     * @param capacity in events
     */
    EventQueue(int capacity) {
        this.capacity = capacity;
    }

    /** A sender is about to put an event in, or has just done so. */
    void count(int sender) {
        counts.setRelease(sender, counts.getPlain(sender) + 1);
    }

    /** The output's thread is done with an event; only that thread may call this. */
    void countDone() {
        done.setRelease(done.getPlain() + 1);
    }

    /**
     * Whether a sender has to wait for the output's thread to go on, together with all others that are at it; asked
     * while that thread is inside an event.
     */
    boolean holdsUp(int sender) {
        int first = counts.get(0);
        int second = counts.get(1);
        // The numbers only grow: if the first one is what it was, both were so when the second one was read.
        if (counts.get(0) != first || !isAtIt(sender == 0 ? first : second)) {
            return false;
        }
        int atIt = (first & 1) + (second & 1);
        int announced = ((first + 1) >>> 1) + ((second + 1) >>> 1);
        int taken = done.get() + 1;
        return announced - taken - capacity == atIt;
    }

    private static boolean isAtIt(int count) {
        return (count & 1) != 0;
    }
}
