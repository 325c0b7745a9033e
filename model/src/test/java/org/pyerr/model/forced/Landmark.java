package org.pyerr.model.forced;

import org.lockcore.ModelThread;
import org.lockcore.Operation;
import org.lockcore.SharedObject;
import org.pyerr.model.error.PythonCode;

/** A place in Python code that a scheduler sees as an operation, though nothing happens there. */
public final class Landmark extends SharedObject {

    enum Op implements Operation {
        PASS;

        @Override
        public String words() {
            return "pass";
        }
    }

    private final String name;

    private Landmark(String name) {
        this.name = name;
    }

    /** Python code that only shows that it runs. */
    public static PythonCode code(String name) {
        Landmark landmark = new Landmark(name);
        return (thread, gil) -> thread.perform(landmark, Op.PASS, 0);
    }

    @Override
    public int attempt(ModelThread thread, Operation operation, int argument) {
        return DONE;
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
