package org.pyerr.model.sync;

import java.util.List;
import org.pyerr.model.forced.ForcedSchedule;
import org.pyerr.model.forced.ThreadCode;

/** Named re-entrant locks over one graph, and threads that nest them. */
final class Locks {
    private final WaitGraph graph;
    private final StderrLock[] locks;
    private final String[] names;

    Locks(int threads, String... names) {
        this.graph = new WaitGraph(threads);
        this.names = names;
        locks = new StderrLock[names.length];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new StderrLock(graph);
        }
    }

    /** Code that takes locks in an order, and gives them back in reverse. */
    ThreadCode nested(int... order) {
        return thread -> {
            for (int lock : order) {
                locks[lock].acquire(thread);
            }
            for (int i = order.length - 1; i >= 0; i--) {
                locks[order[i]].release(thread);
            }
        };
    }

    ForcedSchedule schedule(ThreadCode... codes) {
        return schedule(List.of(codes));
    }

    ForcedSchedule schedule(List<ThreadCode> codes) {
        ForcedSchedule schedule = ForcedSchedule.of(graph, codes);
        for (int i = 0; i < locks.length; i++) {
            schedule.naming(locks[i], names[i]);
        }
        return schedule;
    }
}
