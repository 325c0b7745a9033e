package org.pyerr.model.sync;

import org.lockcore.ModelThread;
import org.lockcore.Mutex;
import org.lockcore.WaitGraph;

/**
 * The lock of Python's own {@code sys.stderr}, inside its buffered writer. Not re-entrant. A thread that finds it taken
 * releases the GIL while it waits (CPython, Modules/_io/bufferedio.c, {@code _enter_buffered_busy}), so no thread ever
 * waits for it while it holds the GIL.
 */
public final class StreamLock extends Mutex {

    /** Makes a free lock for the threads of a graph. */
    public StreamLock(WaitGraph graph) {
        super(graph, "Python stream lock");
    }

    /** Acquires the lock; the thread holds the GIL before and after, but not while it waits. */
    public void acquire(ModelThread thread, Gil gil) {
        if (!tryAcquire(thread)) {
            int depth = gil.detach(thread);
            acquire(thread);
            gil.reattach(thread, depth);
        }
    }
}
