package org.pyerr.stress.tests.real;

import org.lockcore.ModelThread;
import org.lockcore.Operation;

/**
 * An {@link OutputLock} for an output with a thread of its own behind a bounded queue: the output's thread is inside
 * while it makes a message, and a sender that is about to put an event in is held up only if the queue is full.
 */
final class QueueLock extends OutputLock {
    private final EventQueue queue;

    QueueLock(EventQueue queue) {
        this.queue = queue;
    }

    @Override
    public int unblockers(ModelThread thread, Operation operation) {
        return queue.holdsUp(thread.id()) ? super.unblockers(thread, operation) : 0;
    }

    @Override
    public String name() {
        return "queue of the output";
    }
}
