package org.lockcore;

import java.util.List;
import org.lockcore.forced.ForcedSchedule;
import org.lockcore.forced.Notation;

/** Named re-entrant locks over one graph, and threads that nest them. */
final class Locks {
    private final WaitGraph graph;
    private final ReentrantLock[] locks;

    Locks(int threads, String... names) {
        this.graph = new WaitGraph(threads);
        locks = new ReentrantLock[names.length];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new ReentrantLock(graph, names[i]);
        }
    }

    /** Code that acquires locks in an order, and releases them in reverse. */
    Body nested(int... order) {
        return thread -> {
            for (int lock : order) {
                locks[lock].acquire(thread);
            }
            for (int i = order.length - 1; i >= 0; i--) {
                locks[order[i]].release(thread);
            }
        };
    }

    ForcedSchedule schedule(Body... codes) {
        return schedule(List.of(codes));
    }

    ForcedSchedule schedule(List<Body> codes) {
        return ForcedSchedule.of(graph, codes, new Notation());
    }
}
