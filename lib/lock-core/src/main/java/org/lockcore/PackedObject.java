package org.lockcore;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A shared object whose whole state is one number, changed by compare-and-set. Each change is a function of the number
 * it replaces, so it is atomic, and what a thread did before a change happens before what the next thread to read or
 * change the number does.
 */
public abstract class PackedObject extends SharedObject {
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(PackedObject.class, "state", long.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private volatile long state;

    /** Makes an object in a state. */
    protected PackedObject(long initialState) {
        state = initialState;
    }

    /** The state as it is now. */
    protected final long state() {
        return state;
    }

    /** Changes the state unless another thread was faster, and says whether it did. */
    protected final boolean replace(long expected, long next) {
        return STATE.compareAndSet(this, expected, next);
    }

    @Override
    public final long save() {
        return state;
    }

    @Override
    public final void restore(long saved) {
        state = saved;
    }
}
