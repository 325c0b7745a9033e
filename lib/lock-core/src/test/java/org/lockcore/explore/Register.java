package org.lockcore.explore;

import java.util.Locale;
import org.lockcore.ModelThread;
import org.lockcore.Operation;
import org.lockcore.SharedObject;

/** A shared variable of a test program: to be read and written, by one step each. */
public final class Register extends SharedObject {
    private enum Op implements Operation {
        READ,
        PUT;

        @Override
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private int value;

    /** Reads the variable. */
    public int read(ModelThread thread) {
        return thread.perform(this, Op.READ, 0);
    }

    /** Writes the variable. */
    public void put(ModelThread thread, int newValue) {
        thread.perform(this, Op.PUT, newValue);
    }

    /** The variable's value, read outside of the program. */
    public int value() {
        return value;
    }

    @Override
    public int attempt(ModelThread thread, Operation operation, int argument) {
        if (operation == Op.READ) {
            return value;
        }
        value = argument;
        return DONE;
    }

    @Override
    public long save() {
        return value;
    }

    @Override
    public void restore(long state) {
        value = (int) state;
    }

    @Override
    public String name() {
        return "register";
    }
}
