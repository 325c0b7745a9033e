package org.pyerr.stress.peer;

import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pyerr.model.scenario.Fate;

/**
 * {@link ReentrantLock}: the safe program only, because a deadlock in an actor stops the whole run forever.
 * {@link TerminationLocks} has the inversion.
 */
public class ReentrantLocks {
    private final ReentrantLock gil = new ReentrantLock();
    private final ReentrantLock stderr = new ReentrantLock();

    final Fate stderrInsideGil() {
        gil.lock();
        try {
            stderr.lock();
            try {
                return Fate.PRINTED;
            } finally {
                stderr.unlock();
            }
        } finally {
            gil.unlock();
        }
    }

    /** The safe program. */
    @JCStressTest
    @JCStressMeta(PeerGrades.Safe.class)
    @State
    public static class Safe extends ReentrantLocks {
        @Actor
        public void first(LL_Result r) {
            r.r1 = stderrInsideGil();
        }

        @Actor
        public void second(LL_Result r) {
            r.r2 = stderrInsideGil();
        }
    }
}
