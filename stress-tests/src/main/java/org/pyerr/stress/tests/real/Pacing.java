package org.pyerr.stress.tests.real;

/** Where the threads of a trial can be made to wait for each other, to force a schedule; a stress run does not. */
interface Pacing {
    /** Forces nothing. */
    Pacing NONE = new Pacing() {};

    /** A thread is about to acquire the GIL, to hold it while it prints. */
    default void attaching(int thread) {}

    /** A thread holds the GIL and is about to print. */
    default void attached(int thread) {}

    /** The error of a thread was asked for its message, which needs the GIL; the one who asks does not hold it. */
    default void asked(int thread) {}
}
