package org.pyerr.model.sync;

/**
 * The one-time gate in front of the normalization of an error: Rust's {@code std::sync::Once}. The first thread to
 * enter runs its closure, others wait for it; a closure that panics poisons the gate, and every later {@code call_once}
 * panics.
 *
 * <p>The writes of the closure happen before the return of every call that finds the gate complete, as {@link #state}
 * is volatile.
 */
public final class Once extends OwnedLock {

    /** What {@link #enter} says. */
    public enum Entry {
        /** This thread runs the closure now, and then calls {@link #complete} or {@link #poison}. */
        RUN,
        /** The closure has run. */
        COMPLETE,
        /** The closure has panicked. */
        POISONED
    }

    private static final int INCOMPLETE = 0;
    private static final int COMPLETED = 1;
    private static final int POISONED = 2;
    private static final int OWNER_BITS = 6;

    private final WaitGraph graph;
    private volatile int state;

    /** The gate inside whose closure this one was entered, or null; touched by the thread inside only. */
    private Once outer;

    /** Makes a gate; a complete one if nothing is left to be done behind it. */
    public Once(WaitGraph graph, boolean complete) {
        this.graph = graph;
        this.state = complete ? COMPLETED : INCOMPLETE;
    }

    /** Whether the closure has run. Never waits. */
    public boolean isCompleted(ModelThread thread) {
        return thread.isSteered() ? thread.steer(this, Step.IS_COMPLETED, 0) == 1 : state == COMPLETED;
    }

    /** Whether this very thread is inside the gate. Its own knowledge, so no step. */
    public boolean isEnteredBy(ModelThread thread) {
        Once gate = thread.onceEntered;
        while (gate != null && gate != this) {
            gate = gate.outer;
        }
        return gate == this;
    }

    /** Enters the gate, or waits until the thread inside has left it. */
    public Entry enter(ModelThread thread) {
        int entry;
        if (thread.isSteered()) {
            entry = thread.steer(this, Step.CALL_ONCE, 0);
        } else {
            entry = tryEnter(thread);
            if (entry == BLOCKED) {
                entry = thread.await(this, Step.CALL_ONCE, 0);
            }
        }
        if (entry == INCOMPLETE) {
            outer = thread.onceEntered;
            thread.onceEntered = this;
            return Entry.RUN;
        }
        return entry == COMPLETED ? Entry.COMPLETE : Entry.POISONED;
    }

    /** Leaves the gate after the closure has run. */
    public void complete(ModelThread thread) {
        leave(thread, Step.COMPLETE, COMPLETED);
    }

    /** Leaves the gate after the closure has panicked. */
    public void poison(ModelThread thread) {
        leave(thread, Step.POISON, POISONED);
    }

    private void leave(ModelThread thread, Step step, int newState) {
        if (thread.isSteered()) {
            thread.steer(this, step, 0);
        } else {
            leaveAs(newState);
        }
        thread.onceEntered = outer;
    }

    /** Returns the state in which the gate was found; this thread is inside if it is incomplete. */
    private int tryEnter(ModelThread thread) {
        if (state == COMPLETED) {
            return COMPLETED;
        }
        if (!tryOwn(thread)) {
            return BLOCKED;
        }
        // Somebody else may have been through between the two looks.
        int found = state;
        if (found != INCOMPLETE) {
            disown();
        }
        return found;
    }

    private void leaveAs(int newState) {
        state = newState;
        disown();
    }

    @Override
    public int attempt(ModelThread thread, Step step, int argument) {
        return switch (step) {
            case IS_COMPLETED -> state == COMPLETED ? 1 : 0;
            case CALL_ONCE -> tryEnter(thread);
            case COMPLETE -> {
                leaveAs(COMPLETED);
                yield DONE;
            }
            case POISON -> {
                leaveAs(POISONED);
                yield DONE;
            }
            default -> throw noSuchStep(this, step);
        };
    }

    @Override
    public int wakers(ModelThread thread, Step step) {
        return step == Step.CALL_ONCE ? ownerBit() : 0;
    }

    @Override
    public long save() {
        return (long) state << OWNER_BITS | saveOwner();
    }

    @Override
    public void restore(long saved) {
        restoreOwner(graph, saved & ((1 << OWNER_BITS) - 1));
        state = (int) (saved >>> OWNER_BITS);
    }

    @Override
    public String name() {
        return "Once";
    }
}
