package org.pyerr.stress.peer;

import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/**
 * JCStress's termination mode: the inversion on real locks, a new thread for each sample. The first hang ends the fork,
 * half a minute later, so it can say that there is one but not how often.
 */
public final class TerminationLocks {

    private TerminationLocks() {}

    /** The inversion. */
    @JCStressTest(Mode.Termination)
    @Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE, desc = "Both got through.")
    @Outcome(id = "STALE", expect = Expect.ACCEPTABLE_INTERESTING, desc = "A deadlock.")
    @State
    public static class Inversion {
        private final ReentrantLock gil = new ReentrantLock();
        private final ReentrantLock stderr = new ReentrantLock();

        @Actor
        public void gilHolder() {
            takeInside(gil, stderr);
        }

        @Signal
        public void stderrHolder() {
            takeInside(stderr, gil);
        }

        private static void takeInside(ReentrantLock outer, ReentrantLock inner) {
            outer.lock();
            try {
                inner.lock();
                try {
                    Thread.onSpinWait();
                } finally {
                    inner.unlock();
                }
            } finally {
                outer.unlock();
            }
        }
    }
}
