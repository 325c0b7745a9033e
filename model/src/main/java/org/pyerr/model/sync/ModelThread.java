package org.pyerr.model.sync;

import java.util.concurrent.locks.LockSupport;

/**
 * A thread of the model: what a lock knows as its owner. It is not a {@link Thread}; any one real thread at a time may
 * act as it.
 *
 * <p>A thread that waits publishes what it waits for. {@link #waitStamp} is odd while it does and moves on by one with
 * each change, and while it is odd the thread does nothing but read: that is what {@link WaitGraph} builds on.
 * {@link #waitedObject} and {@link #waitedStep} are plain fields, written before the stamp becomes odd and read after
 * it was seen odd.
 */
public final class ModelThread {

    /** A thread that waits for longer than this without a deadlock ends as stuck. */
    public static final long WATCHDOG_NANOS = 10_000_000_000L;

    /** Polls that spin before a waiter gives its core away: longer than a critical section lasts. */
    private static final int SPINNING_POLLS = 128;

    /** Polls that yield before a waiter parks: with more threads than cores the owner needs one. */
    private static final int YIELDING_POLLS = 64;

    private static final long PARK_NANOS = 50_000;

    private final int id;
    private final WaitGraph graph;
    private Controller controller;

    /** Whether a step has to ask before it acts: the thread is controlled, or it is unwinding. */
    private boolean steered;

    private boolean unwinding;

    private SharedObject waitedObject;
    private Step waitedStep;
    private volatile int waitStamp;

    /** The stamp as this thread knows it: nobody else writes it. */
    private int ownStamp;

    /** PyO3's thread-local attach count (gil.rs, {@code GIL_COUNT}); touched by this thread only. */
    int attachDepth;

    /** The innermost gate whose closure this thread runs, or null; touched by this thread only. */
    Once onceEntered;

    /** Whether this thread gave the GIL up on request and owes a switch to another thread. */
    boolean owesSwitch;

    ModelThread(int id, WaitGraph graph) {
        this.id = id;
        this.graph = graph;
    }

    /** The number of this thread, from 0. */
    public int id() {
        return id;
    }

    /** The bit of this thread in a set of threads. */
    public int bit() {
        return 1 << id;
    }

    /** The threads among which this one runs. */
    public WaitGraph graph() {
        return graph;
    }

    /** Puts this thread at its start, to run free. */
    public void runFree() {
        begin(null);
    }

    /** Puts this thread at its start, to do each step as the controller says. */
    public void runUnder(Controller newController) {
        begin(newController);
    }

    private void begin(Controller newController) {
        controller = newController;
        steered = newController != null;
        unwinding = false;
        attachDepth = 0;
        onceEntered = null;
    }

    /**
     * Whether {@link #steer} has to be called in place of a step: one predictable branch, the whole price of the
     * controller in a free run.
     */
    public boolean isSteered() {
        return Instrumentation.CONTROL && steered;
    }

    /** Leaves a step to the controller; while this thread unwinds, nothing happens at all. */
    public int steer(SharedObject object, Step step, int argument) {
        return unwinding ? SharedObject.DONE : controller.step(this, object, step, argument);
    }

    /** From now on the steps of this thread have no effect: it only leaves its methods. */
    public void unwind() {
        steered = true;
        unwinding = true;
    }

    /**
     * Waits until a step is done, which may be at once.
     *
     * @return the result of the step
     * @throws HungException if it can never be done
     */
    public int await(SharedObject object, Step step, int argument) {
        int polls = 0;
        long deadline = 0;
        publish(object, step);
        while (true) {
            if (object.wakers(this, step) == 0) {
                // Seen free. Nothing may be done while published, so withdraw before trying.
                withdraw();
                int result = object.attempt(this, step, argument);
                if (result != SharedObject.BLOCKED) {
                    return result;
                }
                publish(object, step);
                // Usually another thread was faster. If nothing blocks the step but itself, the watchdog has to end it.
                deadline = pause(polls++, deadline, object, step);
            } else if (Instrumentation.DETECTION && graph.isDeadlocked(this)) {
                unwind();
                throw new HungException();
            } else {
                object.polled(this, step, polls);
                deadline = pause(polls++, deadline, object, step);
            }
        }
    }

    private long pause(int polls, long deadline, SharedObject object, Step step) {
        if (polls < SPINNING_POLLS) {
            Thread.onSpinWait();
            return deadline;
        }
        if (polls < SPINNING_POLLS + YIELDING_POLLS) {
            Thread.yield();
            return deadline;
        }
        long now = System.nanoTime();
        if (deadline == 0) {
            return now + WATCHDOG_NANOS;
        }
        if (now - deadline > 0) {
            unwind();
            throw new StuckException("thread " + id + " could not " + step.words() + " " + object.name());
        }
        LockSupport.parkNanos(PARK_NANOS);
        return deadline;
    }

    private void publish(SharedObject object, Step step) {
        waitedObject = object;
        waitedStep = step;
        waitStamp = ++ownStamp;
    }

    private void withdraw() {
        waitStamp = ++ownStamp;
    }

    /** Says, for a thread that a controller holds before a step, what it is held before. */
    public void holdBefore(SharedObject object, Step step) {
        waitedObject = object;
        waitedStep = step;
        waitStamp = 1;
    }

    /** Takes back {@link #holdBefore}. */
    public void holdNoMore() {
        waitStamp = 0;
    }

    /** Odd while this thread waits; a wait that goes on keeps its number. */
    int waitStamp() {
        return waitStamp;
    }

    static boolean isWaiting(int stamp) {
        return (stamp & 1) != 0;
    }

    /** Whether this thread waits for a step of an object, or is held before one. */
    public boolean waitsFor(SharedObject object, Step step) {
        return isWaiting(waitStamp) && waitedObject == object && waitedStep == step;
    }

    /** The wakers of the step that this thread waits for. Only after its stamp was seen odd. */
    int wakers() {
        return waitedObject.wakers(this, waitedStep);
    }
}
