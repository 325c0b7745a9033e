package org.pyerr.stress.tests.real;

import org.lockcore.ModelThread;
import org.lockcore.Mutex;
import org.lockcore.Operation;
import org.lockcore.WaitGraph;

/**
 * The stand-in for an output with a thread of its own behind a bounded queue: the output's thread owns it while it
 * makes a message, and a sender that is about to put an event in is held up only if the queue is full.
 */
final class QueueLock extends Mutex {
    private final EventQueue queue;

    QueueLock(WaitGraph graph, EventQueue queue) {
        super(graph, "queue of the output");
        this.queue = queue;
    }

    @Override
    public int unblockers(ModelThread thread, Operation operation) {
        return queue.holdsUp(thread.id()) ? super.unblockers(thread, operation) : 0;
    }
}
