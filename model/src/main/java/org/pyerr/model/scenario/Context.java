package org.pyerr.model.scenario;

/** Whether a thread holds the GIL when it prints. */
public enum Context {
    /** Attached to the interpreter: the thread holds the GIL. */
    ATTACHED,
    /** Detached: the thread does not hold the GIL. */
    DETACHED
}
