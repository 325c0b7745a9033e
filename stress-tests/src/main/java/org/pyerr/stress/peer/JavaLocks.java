package org.pyerr.stress.peer;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.pyerr.model.scenario.Fate;

/**
 * Locks of the JDK.
 *
 * @param <L> the kind of lock
 */
final class JavaLocks<L> implements TwoLocks {
    private static final long TIMEOUT_MILLIS = 1;

    private final boolean inverted;
    private final L gil;
    private final L stderr;
    private final BiFunction<L, L, Fate> takeInside;

    private JavaLocks(boolean inverted, Supplier<L> lock, BiFunction<L, L, Fate> takeInside) {
        this.inverted = inverted;
        this.takeInside = takeInside;
        gil = lock.get();
        stderr = lock.get();
    }

    /** {@link ReentrantLock}: a deadlock is not undone, and stops the whole run forever. */
    static TwoLocks reentrantLocks(boolean inverted) {
        return new JavaLocks<>(inverted, ReentrantLock::new, JavaLocks::lock);
    }

    /** {@code synchronized}: a deadlock is not undone, and stops the whole run forever. */
    static TwoLocks monitors(boolean inverted) {
        return new JavaLocks<>(inverted, Object::new, JavaLocks::enter);
    }

    /** {@code tryLock(1 ms)}: the usual way out, which takes a slow thread for a hung one. */
    static TwoLocks timedLocks(boolean inverted) {
        return new JavaLocks<>(inverted, ReentrantLock::new, JavaLocks::lockInTime);
    }

    @Override
    public Fate run(int thread) {
        return inverted && thread == 1 ? takeInside.apply(stderr, gil) : takeInside.apply(gil, stderr);
    }

    private static Fate lock(ReentrantLock outer, ReentrantLock inner) {
        outer.lock();
        try {
            inner.lock();
            try {
                return Fate.PRINTED;
            } finally {
                inner.unlock();
            }
        } finally {
            outer.unlock();
        }
    }

    private static Fate enter(Object outer, Object inner) {
        synchronized (outer) {
            synchronized (inner) {
                return Fate.PRINTED;
            }
        }
    }

    private static Fate lockInTime(ReentrantLock outer, ReentrantLock inner) {
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
