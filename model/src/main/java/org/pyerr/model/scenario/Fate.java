package org.pyerr.model.scenario;

/** How a thread of a trial ended. */
public enum Fate {
    /** It did all its work. */
    PRINTED,
    /** It waits for ever. */
    HUNG,
    /** It panicked. */
    PANICKED,
    /** It was given up by the watchdog, though nothing says that it hangs: a bug in the model. */
    STUCK
}
