package org.lockcore;

/**
 * A one-time gate: {@code pthread_once}, Rust's {@code std::sync::Once}. The first thread to enter runs its closure,
 * others wait for it; a closure that fails poisons the gate, and every later thread finds it so.
 *
 * <p>The writes of the closure happen before the return of every call that finds the gate complete, as {@link #state}
 * is volatile.
 */
public final class Once extends OwnedLock {

    /** The operations. */
    public enum Op implements Operation {
        /** Ask whether the gate is complete; never waits. */
        IS_COMPLETED("check"),
        /** Enter the gate, or wait for the thread that is inside. */
        CALL_ONCE("enter"),
        /** Leave the gate complete. */
        COMPLETE("complete"),
        /** Leave the gate poisoned, because its closure failed. */
        POISON("poison");

        private final String words;

        Op(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** The results of {@link #enter}. */
    public enum Entry {
        /** This thread runs the closure now, and then calls {@link #complete} or {@link #poison}. */
        RUN,
        /** The closure has run. */
        COMPLETE,
        /** The closure has failed. */
        POISONED
    }

    private static final int INCOMPLETE = 0;
    private static final int COMPLETED = 1;
    private static final int POISONED = 2;

    private volatile int state;

    /**
     * The thread inside. Written by the owner only, and meaningful only to that thread: any other one reads something
     * else than itself, because it overwrote its own entry when it left.
     */
    private ModelThread inside;

    /** Makes a gate, which is complete from the start if nothing is left to be done behind it. */
    public Once(WaitGraph graph, boolean complete) {
        super(graph);
        this.state = complete ? COMPLETED : INCOMPLETE;
    }

    /** Whether the closure has run. Never waits. */
    public boolean isCompleted(ModelThread thread) {
        return thread.perform(this, Op.IS_COMPLETED, 0) == 1;
    }

    /** Whether this very thread is inside the gate. A thread knows that by itself, so this is no operation. */
    public boolean isEnteredBy(ModelThread thread) {
        return inside == thread;
    }

    /** Enters the gate, or waits until the thread inside has left it. */
    public Entry enter(ModelThread thread) {
        int entry = thread.perform(this, Op.CALL_ONCE, 0);
        if (entry == INCOMPLETE) {
            inside = thread;
            return Entry.RUN;
        }
        return entry == COMPLETED ? Entry.COMPLETE : Entry.POISONED;
    }

    /** Leaves the gate after the closure has run. */
    public void complete(ModelThread thread) {
        inside = null;
        thread.perform(this, Op.COMPLETE, 0);
    }

    /** Leaves the gate after the closure has failed. */
    public void poison(ModelThread thread) {
        inside = null;
        thread.perform(this, Op.POISON, 0);
    }

    @Override
    public int attempt(ModelThread thread, Operation operation, int argument) {
        if (operation == Op.IS_COMPLETED) {
            return state == COMPLETED ? 1 : 0;
        } else if (operation == Op.CALL_ONCE) {
            return tryEnter(thread);
        } else if (operation == Op.COMPLETE) {
            return leaveAs(COMPLETED);
        } else if (operation == Op.POISON) {
            return leaveAs(POISONED);
        }
        throw notMine(operation);
    }

    /** Returns the state in which the gate was found; this thread is inside if it is incomplete. */
    private int tryEnter(ModelThread thread) {
        if (state == COMPLETED) {
            return COMPLETED;
        }
        if (!tryOwn(thread)) {
            return BLOCKED;
        }
        // Another thread may have passed between the two reads.
        int found = state;
        if (found != INCOMPLETE) {
            disown();
        }
        return found;
    }

    private int leaveAs(int newState) {
        state = newState;
        disown();
        return DONE;
    }

    @Override
    public boolean mayBlock(Operation operation) {
        return operation == Op.CALL_ONCE;
    }

    @Override
    public int unblockers(ModelThread thread, Operation operation) {
        return operation == Op.CALL_ONCE ? owners() : 0;
    }

    @Override
    public void restart(ModelThread thread) {
        if (inside == thread) {
            inside = null;
        }
    }

    @Override
    public long save() {
        return (long) state << OWNER_BITS | saveOwner();
    }

    @Override
    public void restore(long saved) {
        restoreOwner(saved);
        state = (int) (saved >>> OWNER_BITS);
    }

    @Override
    public String name() {
        return "Once";
    }
}
