package org.pyerr.model.explore;

import org.pyerr.model.sync.ModelThread;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.Step;

/** A shared variable of a test program: to be read and written, by one step each. */
final class Register extends SharedObject {
    private int value;

    int read(ModelThread thread) {
        return thread.steer(this, Step.READ, 0);
    }

    void put(ModelThread thread, int newValue) {
        thread.steer(this, Step.PUT, newValue);
    }

    int value() {
        return value;
    }

    @Override
    public int attempt(ModelThread thread, Step step, int argument) {
        if (step == Step.READ) {
            return value;
        }
        value = argument;
        return DONE;
    }

    @Override
    public int wakers(ModelThread thread, Step step) {
        return 0;
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
