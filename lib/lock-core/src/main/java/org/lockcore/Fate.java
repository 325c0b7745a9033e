package org.lockcore;

/** How a thread ended. */
public enum Fate {
    /** The thread did all its work. */
    FINISHED,
    /** The thread waits forever. */
    HUNG,
    /** The thread ended early of its own accord, by a {@link FailedException}. */
    FAILED,
    /** The watchdog ended the thread, though nothing shows that it hangs: a fault of an object or of the machine. */
    STUCK
}
