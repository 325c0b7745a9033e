package org.pyerr.stress.tests.real;

import org.pyerr.model.sync.ModelThread;
import org.pyerr.model.sync.Step;

/**
 * The same for an output with a thread of its own behind a bounded queue: the output's thread is inside while it makes
 * a message, and a sender that is about to put an event in is held up only if the queue is full.
 */
final class QueueLock extends OutputLock {
    private final EventQueue queue;

    QueueLock(EventQueue queue) {
        this.queue = queue;
    }

    @Override
    public int wakers(ModelThread thread, Step step) {
        return queue.holdsUp(thread.id()) ? super.wakers(thread, step) : 0;
    }

    @Override
    public String name() {
        return "queue of the output";
    }
}
