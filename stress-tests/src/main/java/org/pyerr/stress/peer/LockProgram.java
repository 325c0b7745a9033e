package org.pyerr.stress.peer;

/** A program of two threads on two locks of one kind. */
@FunctionalInterface
interface LockProgram {
    /** Makes two free locks. */
    TwoLocks start();
}
