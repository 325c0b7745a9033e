package org.pyerr.model.scenario;

/** Which error a thread prints. */
public enum Sharing {
    /** A new error for each message. */
    FRESH,
    /** One error, printed by all threads in all rounds. */
    SHARED
}
