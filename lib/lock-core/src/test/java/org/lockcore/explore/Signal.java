package org.lockcore.explore;

import java.util.Locale;
import org.lockcore.ModelThread;
import org.lockcore.Operation;
import org.lockcore.SharedObject;

/**
 * A condition without memory, as {@code Object.wait} and {@code notify} without the flag that belongs to them: a signal
 * that nobody waits for is lost. Beginning to wait and being woken are two steps. For one waiting thread.
 */
final class Signal extends SharedObject {
    private enum Op implements Operation {
        BEGIN,
        WAIT,
        SIGNAL;

        @Override
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int NOBODY = 0;
    private static final int WAITING = 1;
    private static final int WOKEN = 2;

    private int state = NOBODY;

    void await(ModelThread thread) {
        thread.perform(this, Op.BEGIN, 0);
        thread.perform(this, Op.WAIT, 0);
    }

    void signal(ModelThread thread) {
        thread.perform(this, Op.SIGNAL, 0);
    }

    @Override
    public int attempt(ModelThread thread, Operation operation, int argument) {
        if (operation == Op.BEGIN) {
            state = WAITING;
        } else if (operation == Op.SIGNAL) {
            state = state == WAITING ? WOKEN : state;
        } else if (state != WOKEN) {
            return BLOCKED;
        } else {
            state = NOBODY;
        }
        return DONE;
    }

    @Override
    public boolean mayBlock(Operation operation) {
        return operation == Op.WAIT;
    }

    @Override
    public int unblockers(ModelThread thread, Operation operation) {
        return operation == Op.WAIT && state != WOKEN ? thread.graph().othersThan(thread) : 0;
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
