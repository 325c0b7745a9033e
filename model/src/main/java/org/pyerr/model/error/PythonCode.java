package org.pyerr.model.error;

import org.lockcore.ModelThread;
import org.pyerr.model.sync.Gil;

/** Code that runs, with the GIL held, when PyO3 calls a method of an exception type. */
@FunctionalInterface
public interface PythonCode {

    /** Runs the code in a thread that holds the GIL; it may lose it, and holds it again at the end. */
    void run(ModelThread thread, Gil gil);
}
