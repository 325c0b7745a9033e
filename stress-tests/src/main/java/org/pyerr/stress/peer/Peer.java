package org.pyerr.stress.peer;

import org.jcstresscells.Harness;
import org.pyerr.model.scenario.Fate;

/**
 * The superclass of the tests: a fresh start of their program for each sample. A forked JVM sees one kind of locks, so
 * the calls of all kinds are compiled alike, as direct ones.
 */
@Harness(actor = "run")
abstract class Peer {
    private final TwoLocks locks;

    Peer(LockProgram program) {
        locks = program.start();
    }

    /** Runs a thread of the program, and says how it ended. */
    final Fate run(int thread) {
        return locks.run(thread);
    }
}
