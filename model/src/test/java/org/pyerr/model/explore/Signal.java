package org.pyerr.model.explore;

import org.pyerr.model.sync.ModelThread;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.Step;

/**
 * A condition without memory, as {@code Object.wait} and {@code notify} without the flag that belongs to them: a signal
 * that nobody waits for is lost. Beginning to wait and being woken are two steps. For one waiting thread.
 */
final class Signal extends SharedObject {
    private static final int NOBODY = 0;
    private static final int WAITING = 1;
    private static final int WOKEN = 2;

    private int state = NOBODY;

    void await(ModelThread thread) {
        thread.steer(this, Step.MOVE_OUT, 0);
        thread.steer(this, Step.RECEIVE, 0);
    }

    void signal(ModelThread thread) {
        thread.steer(this, Step.SEND, 0);
    }

    @Override
    public int attempt(ModelThread thread, Step step, int argument) {
        switch (step) {
            case MOVE_OUT -> state = WAITING;
            case SEND -> state = state == WAITING ? WOKEN : state;
            default -> {
                if (state != WOKEN) {
                    return BLOCKED;
                }
                state = NOBODY;
            }
        }
        return DONE;
    }

    @Override
    public int wakers(ModelThread thread, Step step) {
        return step == Step.RECEIVE && state != WOKEN ? thread.graph().othersThan(thread) : 0;
    }

    @Override
    public long save() {
        return state;
    }

    @Override
    public void restore(long saved) {
        state = (int) saved;
    }

    @Override
    public String name() {
        return "signal";
    }
}
