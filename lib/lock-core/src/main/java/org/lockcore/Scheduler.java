package org.lockcore;

/** Decides when controlled threads do their operations, in place of the machine's scheduler. */
@FunctionalInterface
public interface Scheduler {

    /**
     * Called by a controlled thread that is about to do an operation; returns its result once it is done, or ends the
     * thread by an exception.
     */
    int schedule(ModelThread thread, SharedObject object, Operation operation, int argument);
}
