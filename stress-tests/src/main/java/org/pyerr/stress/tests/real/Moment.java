package org.pyerr.stress.tests.real;

/** When an output asks an error for its message. */
enum Moment {
    /** In the caller's thread, before it acquires a lock of the output. */
    BEFORE_THE_LOCK,
    /** In the caller's thread, under the lock of the output. */
    UNDER_THE_LOCK,
    /** In the output's own thread, which takes the events from a queue that can be full. */
    IN_THE_BACKGROUND;

    /** Whether other threads that print have to wait until the message is there. */
    boolean isInTheWay() {
        return this != BEFORE_THE_LOCK;
    }
}
