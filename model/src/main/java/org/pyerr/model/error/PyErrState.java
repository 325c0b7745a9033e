package org.pyerr.model.error;

import org.lockcore.ModelThread;
import org.lockcore.Operation;
import org.lockcore.SharedObject;

/**
 * The state of a 0.22 error: a plain field in an {@code UnsafeCell}, guarded by nothing but the GIL, which may be lost
 * while the state is moved out. Racy on purpose: what a second thread sees is what the real one would see.
 */
final class PyErrState extends SharedObject {

    /** The operations. */
    enum Op implements Operation {
        /** Read the state. */
        READ("read"),
        /** Move the state out. Rust's {@code Option::take}. */
        MOVE_OUT("move out"),
        /** Put the normalized state in. */
        PUT("put back");

        private final String words;

        Op(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    static final int LAZY = 0;
    static final int NORMALIZED = 1;
    static final int MOVED_OUT = 2;

    private int state;

    PyErrState(int initialState) {
        state = initialState;
    }

    int read(ModelThread thread) {
        return thread.perform(this, Op.READ, 0);
    }

    /** Moves the state out and returns what it was. */
    int moveOut(ModelThread thread) {
        return thread.perform(this, Op.MOVE_OUT, 0);
    }

    void put(ModelThread thread) {
        thread.perform(this, Op.PUT, 0);
    }

    @Override
    public int attempt(ModelThread thread, Operation operation, int argument) {
        if (operation == Op.READ) {
            return state;
        } else if (operation == Op.MOVE_OUT) {
            return exchange(MOVED_OUT);
        } else if (operation == Op.PUT) {
            return exchange(NORMALIZED);
        }
        throw notMine(operation);
    }

    private int exchange(int next) {
        int previous = state;
        state = next;
        return previous;
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
