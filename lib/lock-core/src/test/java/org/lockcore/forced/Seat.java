package org.lockcore.forced;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.lockcore.Fate;
import org.lockcore.ModelThread;
import org.lockcore.Operation;
import org.lockcore.SharedObject;

/** A thread's place in a forced schedule: what it is at, and whether it is its turn. */
final class Seat {
    private enum Phase {
        RUNNING,
        AT_STEP,
        WAITING,
        ENDED
    }

    private final ModelThread thread;
    private volatile Phase phase = Phase.RUNNING;
    private volatile SharedObject object;
    private volatile Operation operation;
    private volatile boolean turn;
    private volatile boolean free;

    /** Whether the step to come goes its second way. */
    volatile boolean requested;

    /** How often this thread has come to another place. */
    final AtomicInteger moves = new AtomicInteger();

    volatile Fate fate;
    volatile Throwable failure;

    /** The thread that acts. */
    volatile Thread real;

    Seat(ModelThread thread) {
        this.thread = thread;
    }

    private void move(Phase next) {
        phase = next;
        moves.incrementAndGet();
    }

    /** Comes to an operation, and returns when it is its turn. */
    void awaitTurn(SharedObject nextObject, Operation nextOperation) {
        if (!free) {
            object = nextObject;
            operation = nextOperation;
            move(Phase.AT_STEP);
            while (!turn && !free) {
                LockSupport.park(this);
            }
        }
        turn = false;
        move(Phase.RUNNING);
    }

    /** Waits as threads do in a free run: published, polling, looking for deadlocks. */
    int await(SharedObject nextObject, Operation nextOperation, int argument) {
        object = nextObject;
        operation = nextOperation;
        move(Phase.WAITING);
        return thread.await(nextObject, nextOperation, argument);
    }

    /** Goes on after a wait. */
    void goOn() {
        move(Phase.RUNNING);
    }

    void end(Fate newFate, Throwable newFailure) {
        fate = newFate;
        failure = newFailure;
        move(Phase.ENDED);
    }

    void giveTurn() {
        move(Phase.RUNNING);
        turn = true;
        LockSupport.unpark(real);
    }

    void setFree() {
        free = true;
        LockSupport.unpark(real);
    }

    boolean isAtStep() {
        return phase == Phase.AT_STEP;
    }

    boolean hasEnded() {
        return phase == Phase.ENDED;
    }

    /** Whether nothing more happens in this thread until another one does something. */
    boolean isAtRest() {
        return switch (phase) {
            case RUNNING -> false;
            case AT_STEP, ENDED -> true;
            case WAITING -> thread.waitsFor(object, operation) && object.unblockers(thread, operation) != 0;
        };
    }

    /** How many ways the step to come can go. */
    int choices() {
        return object.choices(thread, operation);
    }

    @Override
    public String toString() {
        String where = phase == Phase.AT_STEP || phase == Phase.WAITING ? " " + operation + " " + object.name() : "";
        return "thread " + thread.id() + " is " + phase + where;
    }
}
