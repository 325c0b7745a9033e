package org.pyerr.stress.peer;

import org.pyerr.model.scenario.Fate;

/**
 * Locks of the JDK.
 *
 * @param <L> the kind of lock
 */
abstract class JavaLocks<L> implements TwoLocks {
    private final boolean inverted;
    private final L gil;
    private final L stderr;

    JavaLocks(boolean inverted, L gil, L stderr) {
        this.inverted = inverted;
        this.gil = gil;
        this.stderr = stderr;
    }

    @Override
    public final Fate run(int thread) {
        return inverted && thread == 1 ? take(stderr, gil) : take(gil, stderr);
    }

    /** Acquires one lock and inside it the other, and releases both. */
    abstract Fate take(L outer, L inner);
}
