package org.pyerr.model.forced;

import org.pyerr.model.error.PythonCode;
import org.pyerr.model.sync.ModelThread;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.Step;

/** A place in Python code that a controller sees as a step, though nothing happens there. */
public final class Landmark extends SharedObject {
    private final String name;

    private Landmark(String name) {
        this.name = name;
    }

    /** Python code that only shows that it runs. */
    public static PythonCode code(String name) {
        Landmark landmark = new Landmark(name);
        return (thread, gil) -> {
            if (thread.isSteered()) {
                thread.steer(landmark, Step.WRITE, 0);
            }
        };
    }

    @Override
    public int attempt(ModelThread thread, Step step, int argument) {
        return DONE;
    }

    @Override
    public int wakers(ModelThread thread, Step step) {
        return 0;
    }

    @Override
    public long save() {
        return 0;
    }

    @Override
    public void restore(long state) {}

    @Override
    public String name() {
        return name;
    }
}
