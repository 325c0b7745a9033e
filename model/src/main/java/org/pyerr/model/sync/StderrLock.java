package org.pyerr.model.sync;

/**
 * The lock of Rust's standard error: re-entrant, held by {@code eprintln!} while it formats and writes all its
 * fragments (Rust, library/std/src/io/stdio.rs, {@code Stderr::lock}).
 */
public final class StderrLock extends OwnedLock {
    private static final int OWNER_BITS = 6;

    private final WaitGraph graph;

    /** How often the owner has taken the lock; touched by the owner only. */
    private int count;

    /** Makes a free lock for the threads of a graph. */
    public StderrLock(WaitGraph graph) {
        this.graph = graph;
    }

    /** Takes the lock, once more if the thread owns it. */
    public void acquire(ModelThread thread) {
        if (thread.isSteered()) {
            thread.steer(this, Step.ACQUIRE, 0);
        } else if (!tryAcquire(thread)) {
            thread.await(this, Step.ACQUIRE, 0);
        }
    }

    /** Gives the lock back, as often as it was taken. */
    public void release(ModelThread thread) {
        if (thread.isSteered()) {
            thread.steer(this, Step.RELEASE, 0);
        } else {
            releaseOnce();
        }
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
    public int attempt(ModelThread thread, Step step, int argument) {
        return switch (step) {
            case ACQUIRE -> tryAcquire(thread) ? DONE : BLOCKED;
            case RELEASE -> {
                releaseOnce();
                yield DONE;
            }
            default -> throw noSuchStep(this, step);
        };
    }

    @Override
    public int wakers(ModelThread thread, Step step) {
        return ownerBit() & ~thread.bit();
    }

    @Override
    public long save() {
        return (long) count << OWNER_BITS | saveOwner();
    }

    @Override
    public void restore(long state) {
        restoreOwner(graph, state & ((1 << OWNER_BITS) - 1));
        count = (int) (state >>> OWNER_BITS);
    }

    @Override
    public String name() {
        return "stderr lock";
    }
}
