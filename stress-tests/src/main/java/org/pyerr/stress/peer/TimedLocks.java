package org.pyerr.stress.peer;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.pyerr.model.scenario.Fate;

/** {@code tryLock(1 ms)}: the usual way out, which takes a slow thread for a hung one. */
final class TimedLocks extends JavaLocks<ReentrantLock> {
    private static final long TIMEOUT_MILLIS = 1;

    TimedLocks(boolean inverted) {
        super(inverted, new ReentrantLock(), new ReentrantLock());
    }

    @Override
    Fate take(ReentrantLock outer, ReentrantLock inner) {
        if (!isTakenInTime(outer)) {
            return Fate.HUNG;
        }
        try {
            if (!isTakenInTime(inner)) {
                return Fate.HUNG;
            }
            inner.unlock();
            return Fate.PRINTED;
        } finally {
            outer.unlock();
        }
    }

    private static boolean isTakenInTime(ReentrantLock lock) {
        try {
            return lock.tryLock(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
