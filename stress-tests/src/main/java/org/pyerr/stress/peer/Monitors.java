package org.pyerr.stress.peer;

import org.pyerr.model.scenario.Fate;

/** {@code synchronized}: a deadlock is not undone, and stops the whole run forever. */
final class Monitors extends JavaLocks<Object> {
    Monitors(boolean inverted) {
        super(inverted, new Object(), new Object());
    }

    @Override
    Fate take(Object outer, Object inner) {
        synchronized (outer) {
            synchronized (inner) {
                return Fate.PRINTED;
            }
        }
    }
}
