package org.pyerr.stress.peer;

import org.pyerr.model.scenario.Fate;

/** Two locks of one kind, and the program of two threads on them; started afresh for each sample. */
interface TwoLocks {
    /** Runs a thread of the program, and says how it ended. */
    Fate run(int thread);
}
