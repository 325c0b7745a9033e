package org.pyerr.model.scenario;

import java.util.List;
import org.pyerr.model.sync.SharedObject;
import org.pyerr.model.sync.WaitGraph;

/**
 * Threads over shared objects: what every engine can run, freely on real threads or one step at a time.
 *
 * <p>What a thread does may depend on nothing but the results of its own steps: it keeps its data in local variables
 * and touches shared objects only through their steps. Then a thread that is run again and given the same results comes
 * to the same place.
 */
public interface Program {

    /** The threads. */
    WaitGraph graph();

    /** All objects that the threads share, always in the same order. */
    List<SharedObject> shared();

    /** Runs a thread to its end, and says how it ended. */
    Fate run(int thread);

    /** What the threads left behind, when all have ended or can do no more; compared by equals. */
    Object output();

    /** The only thread that ever touches an object, or -1 if there may be several. */
    default int onlyUser(SharedObject object) {
        return -1;
    }

    /** What an object is called in this program. */
    default String nameOf(SharedObject object) {
        return object.name();
    }

    /** What a thread does, in words. */
    default String describe(int thread) {
        return "thread " + thread;
    }
}
