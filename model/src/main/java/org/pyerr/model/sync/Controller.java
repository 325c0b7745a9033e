package org.pyerr.model.sync;

/** Decides when the threads of the model do their steps, in place of the machine's scheduler. */
public interface Controller {

    /**
     * Called by a controlled thread that is about to do a step; returns the step's result once it is done, or ends the
     * thread by an exception.
     */
    int step(ModelThread thread, SharedObject object, Step step, int argument);
}
