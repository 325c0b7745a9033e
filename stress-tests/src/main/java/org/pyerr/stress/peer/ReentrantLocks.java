package org.pyerr.stress.peer;

import java.util.concurrent.locks.ReentrantLock;
import org.pyerr.model.scenario.Fate;

/** {@link ReentrantLock}: a deadlock is not undone, and stops the whole run forever. */
final class ReentrantLocks extends JavaLocks<ReentrantLock> {
    ReentrantLocks(boolean inverted) {
        super(inverted, new ReentrantLock(), new ReentrantLock());
    }

    @Override
    Fate take(ReentrantLock outer, ReentrantLock inner) {
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
}
