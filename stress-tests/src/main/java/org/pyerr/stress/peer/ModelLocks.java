package org.pyerr.stress.peer;

import org.lockcore.Body;
import org.lockcore.ModelThread;
import org.lockcore.ReentrantLock;
import org.lockcore.WaitGraph;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.sync.Gil;

/** The model's locks: a deadlock is detected exactly, and both threads end as hung. */
final class ModelLocks implements TwoLocks, Body {
    private final boolean inverted;
    private final WaitGraph graph = new WaitGraph(2);
    private final Gil gil = new Gil(graph);
    private final ReentrantLock stderr = new ReentrantLock(graph, "stderr lock");

    ModelLocks(boolean inverted) {
        this.inverted = inverted;
    }

    @Override
    public Fate run(int thread) {
        return Fate.of(graph.thread(thread).run(this));
    }

    @Override
    public void run(ModelThread thread) {
        if (inverted && thread.id() == 1) {
            stderr.acquire(thread);
            gil.attach(thread);
            gil.endAttach(thread);
            stderr.release(thread);
        } else {
            gil.attach(thread);
            stderr.acquire(thread);
            stderr.release(thread);
            gil.endAttach(thread);
        }
    }
}
