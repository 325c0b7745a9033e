package org.pyerr.model.explore;

import org.pyerr.model.sync.ModelThread;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.Step;
import org.pyerr.model.sync.WaitGraph;

/** A lock of a test program that is tried, never waited for. Not re-entrant. */
final class TryLock extends SharedObject {
    private final WaitGraph graph;
    private ModelThread owner;

    TryLock(WaitGraph graph) {
        this.graph = graph;
    }

    boolean tryAcquire(ModelThread thread) {
        return thread.steer(this, Step.TRY_ACQUIRE, 0) == 1;
    }

    void release(ModelThread thread) {
        thread.steer(this, Step.RELEASE, 0);
    }

    @Override
    public int attempt(ModelThread thread, Step step, int argument) {
        if (step == Step.RELEASE) {
            owner = null;
            return DONE;
        }
        if (owner != null) {
            return 0;
        }
        owner = thread;
        return 1;
    }

    @Override
    public int wakers(ModelThread thread, Step step) {
        return 0;
    }

    @Override
    public ModelThread owner() {
        return owner;
    }

    @Override
    public long save() {
        return owner == null ? 0 : owner.id() + 1;
    }

    @Override
    public void restore(long state) {
        owner = state == 0 ? null : graph.thread((int) state - 1);
    }

    @Override
    public String name() {
        return "try-lock";
    }
}
