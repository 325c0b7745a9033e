package org.pyerr.model.scenario;

/** Whether a thread holds the GIL when it prints. */
public enum Context {
    /** Attached to the interpreter: it holds the GIL. */
    ATTACHED,
    /** Detached: it does not. */
    DETACHED
}
