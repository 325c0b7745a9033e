package org.pyerr.model.scenario;

/** What became of the messages of a trial. */
public enum Output {
    /** Each arrived, in one piece. */
    INTACT,
    /** A fragment of one arrived inside another. */
    GARBLED,
    /** Not garbled, but one did not arrive, or not to its end. */
    LOST
}
