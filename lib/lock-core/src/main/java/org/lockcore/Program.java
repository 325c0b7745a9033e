package org.lockcore;

import java.util.List;

/**
 * Threads over shared objects: what every engine can run, freely on real threads or one operation at a time.
 *
 * <p>What a thread does may depend on nothing but the results of its own operations: it keeps its data in local
 * variables and touches shared objects only through their operations. Then a thread that is run again and given the
 * same results comes to the same place.
 */
public interface Program extends Body {

    /** The threads. */
    WaitGraph graph();

    /** All objects that the threads share, always in the same order. */
    List<SharedObject> shared();

    /** What one of the threads does, by {@link ModelThread#id}. */
    @Override
    void run(ModelThread thread);

    /**
     * What the threads left behind, when all have ended or can do no more: anything with {@code equals} and a text,
     * such as an enum of the program's own. Nothing unless overridden.
     */
    default Object output() {
        return "";
    }

    /** The only thread that ever touches an object, or -1 if there may be several. */
    default int exclusiveUser(SharedObject object) {
        return -1;
    }

    /** What an object is called in this program. */
    default String nameOf(SharedObject object) {
        return object.name();
    }

    /** What a way to end is called in this program's outcomes. */
    default String nameOf(Fate fate) {
        return fate.name();
    }

    /** What a thread does, in words. */
    default String describe(int thread) {
        return "thread " + thread;
    }
}
