package org.pyerr.model.scenario;

/** What became of the messages of a trial. */
public enum Output {
    /** Each message arrived, in one piece. */
    INTACT,
    /** A fragment of one message arrived inside another one. */
    GARBLED,
    /** Nothing was garbled, but one message did not arrive, or not to its end. */
    LOST
}
