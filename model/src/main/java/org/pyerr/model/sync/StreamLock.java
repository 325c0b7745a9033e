package org.pyerr.model.sync;

/**
 * The lock of Python's own {@code sys.stderr}, inside its buffered writer. Not re-entrant. A thread that finds it taken
 * gives the GIL up while it waits (CPython, Modules/_io/bufferedio.c, {@code _enter_buffered_busy}), so nobody ever
 * waits for it with the GIL.
 */
public final class StreamLock extends OwnedLock {
    private final WaitGraph graph;

    /** Makes a free lock for the threads of a graph. */
    public StreamLock(WaitGraph graph) {
        this.graph = graph;
    }

    /** Takes the lock; the thread holds the GIL before and after, but not while it waits. */
    public void acquire(ModelThread thread, Gil gil) {
        if (!tryAcquire(thread)) {
            int depth = gil.detach(thread);
            await(thread);
            gil.reattach(thread, depth);
        }
    }

    /** Gives the lock back. */
    public void release(ModelThread thread) {
        if (thread.isSteered()) {
            thread.steer(this, Step.RELEASE, 0);
        } else {
            disown();
        }
    }

    private boolean tryAcquire(ModelThread thread) {
        return thread.isSteered() ? thread.steer(this, Step.TRY_ACQUIRE, 0) == 1 : tryOwn(thread);
    }

    private void await(ModelThread thread) {
        if (thread.isSteered()) {
            thread.steer(this, Step.ACQUIRE, 0);
        } else {
            thread.await(this, Step.ACQUIRE, 0);
        }
    }

    @Override
    public int attempt(ModelThread thread, Step step, int argument) {
        return switch (step) {
            case ACQUIRE -> tryOwn(thread) ? DONE : BLOCKED;
            case TRY_ACQUIRE -> tryOwn(thread) ? 1 : 0;
            case RELEASE -> {
                disown();
                yield DONE;
            }
            default -> throw noSuchStep(this, step);
        };
    }

    @Override
    public int wakers(ModelThread thread, Step step) {
        return ownerBit();
    }

    @Override
    public long save() {
        return saveOwner();
    }

    @Override
    public void restore(long state) {
        restoreOwner(graph, state);
    }

    @Override
    public String name() {
        return "Python stream lock";
    }
}
