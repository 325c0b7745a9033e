package org.lockcore;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread of the model: what a lock knows as its owner. It is not a {@link Thread}; any one real thread at a time may
 * act as it.
 *
 * <p>A thread that waits publishes what it waits for. {@link #waitStamp} is odd while it does and grows with each
 * change, and while it is odd the thread does nothing but read: that is what {@link WaitGraph} builds on.
 * {@link #waitedObject} and {@link #waitedOperation} are plain fields, written before the stamp becomes odd and read
 * after it was seen odd.
 */
public final class ModelThread {

    /** A thread that waits for longer than this without a deadlock ends as stuck, unless its graph says otherwise. */
    public static final long WATCHDOG_NANOS = 10_000_000_000L;

    /** Polls that spin before a waiter yields its core: longer than a critical section lasts. */
    private static final int SPINNING_POLLS = 128;

    /** Polls that yield before a waiter parks: with more threads than cores the owner needs one. */
    private static final int YIELDING_POLLS = 64;

    private static final long PARK_NANOS = 50_000;

    private static final VarHandle WAIT_STAMP;

    static {
        try {
            WAIT_STAMP = MethodHandles.lookup().findVarHandle(ModelThread.class, "waitStamp", int.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a thread that has ended waits for. Nothing wakes it. */
    private static final SharedObject END = new End();

    private final int id;
    private final WaitGraph graph;
    private Scheduler scheduler;

    /** Whether an operation has to ask before it acts: the thread is controlled, or it is unwinding. */
    private boolean controlled;

    private boolean unwinding;

    private SharedObject waitedObject;
    private Operation waitedOperation;
    private volatile int waitStamp;

    /** The stamp as this thread knows it: nobody else writes it. */
    private int ownStamp;

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

    /** Puts this thread at its start, to do each operation when the scheduler says so. */
    public void runUnder(Scheduler newScheduler) {
        begin(newScheduler);
    }

    private void begin(Scheduler newScheduler) {
        scheduler = newScheduler;
        controlled = newScheduler != null;
        unwinding = false;
        if (waitedObject == END) {
            waitedObject = null;
            holdNoMore();
        }
    }

    /** Runs a body to its end, and says how it ended. From then on this thread is known to do nothing more. */
    public Fate run(Body body) {
        try {
            body.run(this);
            end();
            return Fate.FINISHED;
        } catch (HungException e) {
            return Fate.HUNG;
        } catch (StuckException e) {
            return Fate.STUCK;
        } catch (FailedException e) {
            end();
            return Fate.FAILED;
        }
    }

    /** Release semantics are enough: a waiting thread polls again, and this thread reads nothing more. */
    private void end() {
        waitedObject = END;
        WAIT_STAMP.setRelease(this, nextWaitingStamp());
    }

    /**
     * Does an operation, waiting until it can be done. A thread that runs free does it at once; a controlled one does
     * it when the scheduler says so; in a thread that unwinds it has no effect.
     *
     * @return the result of the operation
     * @throws HungException if it can never be done
     */
    public int perform(SharedObject object, Operation operation, int argument) {
        if (isControlled()) {
            return unwinding ? SharedObject.DONE : scheduler.schedule(this, object, operation, argument);
        }
        int result = object.attempt(this, operation, argument);
        return result == SharedObject.BLOCKED ? await(object, operation, argument) : result;
    }

    /**
     * Whether a scheduler decides when this thread acts. This one predictable branch is the whole price of the
     * scheduler in a free run.
     */
    public boolean isControlled() {
        return Instrumentation.CONTROL && controlled;
    }

    /** Makes all further operations of this thread have no effect: it only leaves its methods. */
    public void unwind() {
        controlled = true;
        unwinding = true;
    }

    /**
     * Waits until an operation is done, which may be at once.
     *
     * @return the result of the operation
     * @throws HungException if it can never be done
     */
    public int await(SharedObject object, Operation operation, int argument) {
        int polls = 0;
        long deadline = 0;
        holdBefore(object, operation);
        while (true) {
            if (object.unblockers(this, operation) == 0) {
                // The object was seen free. Nothing may be done while published, so withdraw before trying.
                holdNoMore();
                int result = object.attempt(this, operation, argument);
                if (result != SharedObject.BLOCKED) {
                    return result;
                }
                holdBefore(object, operation);
                // Usually another thread was faster. If nobody blocks the operation, the watchdog has to end the wait.
                deadline = pause(polls++, deadline, object, operation);
            } else if (Instrumentation.DETECTION && graph.isDeadlocked(this)) {
                unwind();
                throw new HungException();
            } else {
                object.polled(this, operation, polls);
                deadline = pause(polls++, deadline, object, operation);
            }
        }
    }

    private long pause(int polls, long deadline, SharedObject object, Operation operation) {
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
            return now + graph.watchdogNanos();
        }
        if (now - deadline > 0) {
            unwind();
            throw new StuckException("thread " + id + " could not " + operation.words() + " " + object.name());
        }
        LockSupport.parkNanos(PARK_NANOS);
        return deadline;
    }

    /**
     * Publishes the operation that this thread waits for, or before which it is held, in place of the one before.
     * Called by this thread, or by the scheduler that holds it.
     */
    public void holdBefore(SharedObject object, Operation operation) {
        waitedObject = object;
        waitedOperation = operation;
        waitStamp = nextWaitingStamp();
    }

    /** Takes back {@link #holdBefore}. */
    public void holdNoMore() {
        ownStamp = (ownStamp + 1) & ~1;
        waitStamp = ownStamp;
    }

    private int nextWaitingStamp() {
        ownStamp = (ownStamp + 1) | 1;
        return ownStamp;
    }

    /** The stamp: odd while this thread waits, and unchanged as long as that wait goes on. */
    int waitStamp() {
        return waitStamp;
    }

    static boolean isWaiting(int stamp) {
        return (stamp & 1) != 0;
    }

    /** Whether this thread waits for an operation of an object, or is held before one. */
    public boolean waitsFor(SharedObject object, Operation operation) {
        return isWaiting(waitStamp) && waitedObject == object && waitedOperation == operation;
    }

    /** The unblockers of the operation that this thread waits for. Called only after its stamp was seen odd. */
    int unblockers() {
        return waitedObject.unblockers(this, waitedOperation);
    }
}
