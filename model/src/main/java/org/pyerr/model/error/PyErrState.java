package org.pyerr.model.error;

import org.pyerr.model.sync.ModelThread;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.Step;

/**
 * The state of a 0.22 error: a plain field in an {@code UnsafeCell}, guarded by nothing but the GIL, which may be lost
 * while the state is moved out. Racy on purpose: what a second thread sees is what the real one would see.
 */
final class PyErrState extends SharedObject {
    static final int LAZY = 0;
    static final int NORMALIZED = 1;
    static final int MOVED_OUT = 2;

    private int state;

    PyErrState(int initialState) {
        state = initialState;
    }

    int read(ModelThread thread) {
        return thread.isSteered() ? thread.steer(this, Step.READ, 0) : state;
    }

    /** Takes the state out and says what it was. */
    int moveOut(ModelThread thread) {
        return thread.isSteered() ? thread.steer(this, Step.MOVE_OUT, 0) : exchange(MOVED_OUT);
    }

    void put(ModelThread thread) {
        if (thread.isSteered()) {
            thread.steer(this, Step.PUT, 0);
        } else {
            state = NORMALIZED;
        }
    }

    private int exchange(int next) {
        int previous = state;
        state = next;
        return previous;
    }

    @Override
    public int attempt(ModelThread thread, Step step, int argument) {
        return switch (step) {
            case READ -> state;
            case MOVE_OUT -> exchange(MOVED_OUT);
            case PUT -> exchange(NORMALIZED);
            default -> throw new IllegalArgumentException(name() + " has no step " + step);
        };
    }

    @Override
    public int wakers(ModelThread thread, Step step) {
        return 0;
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
        return "error state";
    }
}
