package org.lockcore;

/** A lock that is not re-entrant: an owner that acquires it again deadlocks with itself. */
public class Mutex extends OwnedLock {

    /** The operations. */
    public enum Op implements Operation {
        /** Acquire the lock; waits while a thread owns it. */
        ACQUIRE("take"),
        /** Acquire the lock if nobody owns it; never waits. */
        TRY_ACQUIRE("try to take"),
        /** Release the lock. */
        RELEASE("release");

        private final String words;

        Op(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    private final String name;

    /** Makes a free lock for the threads of a graph. */
    public Mutex(WaitGraph graph, String name) {
        super(graph);
        this.name = name;
    }

    /** Acquires the lock. */
    public final void acquire(ModelThread thread) {
        thread.perform(this, Op.ACQUIRE, 0);
    }

    /** Acquires the lock if nobody owns it, and says whether it did. */
    public final boolean tryAcquire(ModelThread thread) {
        return thread.perform(this, Op.TRY_ACQUIRE, 0) == 1;
    }

    /** Releases the lock. */
    public final void release(ModelThread thread) {
        thread.perform(this, Op.RELEASE, 0);
    }

    @Override
    public final int attempt(ModelThread thread, Operation operation, int argument) {
        if (operation == Op.ACQUIRE) {
            return tryOwn(thread) ? DONE : BLOCKED;
        } else if (operation == Op.TRY_ACQUIRE) {
            return tryOwn(thread) ? 1 : 0;
        } else if (operation == Op.RELEASE) {
            disown();
            return DONE;
        }
        throw notMine(operation);
    }

    @Override
    public final boolean mayBlock(Operation operation) {
        return operation == Op.ACQUIRE;
    }

    @Override
    public int unblockers(ModelThread thread, Operation operation) {
        return owners();
    }

    @Override
    public final long save() {
        return saveOwner();
    }

    @Override
    public final void restore(long state) {
        restoreOwner(state);
    }

    @Override
    public final String name() {
        return name;
    }
}
