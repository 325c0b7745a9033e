package org.pyerr.stress.peer;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.pyerr.model.scenario.Fate;

/** {@code tryLock(1 ms)}: the usual way out, which takes a slow thread for a hung one. */
public class TimedLocks {
    private static final long TIMEOUT_MILLIS = 1;

    private final ReentrantLock gil = new ReentrantLock();
    private final ReentrantLock stderr = new ReentrantLock();

    final Fate stderrInsideGil() {
        return isTakenInside(gil, stderr) ? Fate.PRINTED : Fate.HUNG;
    }

    final Fate gilInsideStderr() {
        return isTakenInside(stderr, gil) ? Fate.PRINTED : Fate.HUNG;
    }

    private static boolean isTakenInside(ReentrantLock outer, ReentrantLock inner) {
        if (!isTakenInTime(outer)) {
            return false;
        }
        try {
            return isTakenAndReleased(inner);
        } finally {
            outer.unlock();
        }
    }

    private static boolean isTakenAndReleased(ReentrantLock lock) {
        if (!isTakenInTime(lock)) {
            return false;
        }
        lock.unlock();
        return true;
    }

    private static boolean isTakenInTime(ReentrantLock lock) {
        try {
            return lock.tryLock(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The safe program. */
    @JCStressTest
    @JCStressMeta(PeerGrades.MayTimeOut.class)
    @State
    public static class Safe extends TimedLocks {
        @Actor
        public void first(LL_Result r) {
            r.r1 = stderrInsideGil();
        }

        @Actor
        public void second(LL_Result r) {
            r.r2 = stderrInsideGil();
        }
    }

    /** The inversion. */
    @JCStressTest
    @JCStressMeta(PeerGrades.MayTimeOut.class)
    @State
    public static class Inversion extends TimedLocks {
        @Actor
        public void gilHolder(LL_Result r) {
            r.r1 = stderrInsideGil();
        }

        @Actor
        public void stderrHolder(LL_Result r) {
            r.r2 = gilInsideStderr();
        }
    }
}
