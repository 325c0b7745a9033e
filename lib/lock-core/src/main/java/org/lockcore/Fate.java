package org.lockcore;

/** How a thread ended. */
public enum Fate {
    /** It did all its work. */
    FINISHED,
    /** It waits for ever. */
    HUNG,
    /** It gave up of its own accord: {@link FailedException}. */
    FAILED,
    /** It was given up by the watchdog, though nothing says that it hangs: a fault of an object or of the machine. */
    STUCK
}
