package org.lockcore;

/** A lock that its owner can acquire again. It is free once it was released as often as it was acquired. */
public final class ReentrantLock extends OwnedLock {

    /** The operations. */
    public enum Op implements Operation {
        /** Acquire the lock; waits while another thread owns it. */
        ACQUIRE("take"),
        /** Release the lock once. */
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

    /** How often the owner has taken the lock; touched by the owner only. */
    private int count;

    /** Makes a free lock for the threads of a graph. */
    public ReentrantLock(WaitGraph graph, String name) {
        super(graph);
        this.name = name;
    }

    /** Acquires the lock, once more if the thread owns it. */
    public void acquire(ModelThread thread) {
        thread.perform(this, Op.ACQUIRE, 0);
    }

    /** Releases the lock once; it is free after as many releases as acquisitions. */
    public void release(ModelThread thread) {
        thread.perform(this, Op.RELEASE, 0);
    }

    // Comparisons, not a switch: with a constant operation the compiler leaves one branch of them.
    @Override
    public int attempt(ModelThread thread, Operation operation, int argument) {
        if (operation == Op.ACQUIRE) {
            return tryAcquire(thread) ? DONE : BLOCKED;
        } else if (operation == Op.RELEASE) {
            releaseOnce();
            return DONE;
        }
        throw notMine(operation);
    }

    private boolean tryAcquire(ModelThread thread) {
        if (owner() != thread && !tryOwn(thread)) {
            return false;
        }
        count++;
        return true;
    }

    private void releaseOnce() {
        if (--count == 0) {
            disown();
        }
    }

    @Override
    public boolean mayBlock(Operation operation) {
        return operation == Op.ACQUIRE;
    }

    @Override
    public int unblockers(ModelThread thread, Operation operation) {
        return owners() & ~thread.bit();
    }

    @Override
    public long save() {
        return (long) count << OWNER_BITS | saveOwner();
    }

    @Override
    public void restore(long state) {
        restoreOwner(state);
        count = (int) (state >>> OWNER_BITS);
    }

    @Override
    public String name() {
        return name;
    }
}
