package org.pyerr.model.sync;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockcore.ModelThread;
import org.lockcore.ReentrantLock;
import org.lockcore.WaitGraph;
import org.lockcore.forced.SafeAcquisitions;

/**
 * The locks of a process together, the GIL among them, which is lost now and then. With four threads there are more
 * than a small machine has cores, and waiting yields and parks.
 */
class NoFalseAlarmTest {
    private static final int REENTRANT_LOCKS = 3;
    private static final int STREAM_LOCK = REENTRANT_LOCKS;
    private static final int GIL = STREAM_LOCK + 1;
    private static final int LOCKS = GIL + 1;

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void nobodyIsHungOverTenMillionSafeAcquisitions(int threads) {
        WaitGraph graph = new WaitGraph(threads);
        new ProcessLocks(graph).check(graph);
    }

    private static final class ProcessLocks extends SafeAcquisitions {
        private final List<ReentrantLock> locks = new ArrayList<>();
        private final StreamLock streamLock;
        private final Gil gil;

        ProcessLocks(WaitGraph graph) {
            super(LOCKS);
            for (int i = 0; i < REENTRANT_LOCKS; i++) {
                locks.add(new ReentrantLock(graph, "stderr lock"));
            }
            streamLock = new StreamLock(graph);
            gil = new Gil(graph);
        }

        @Override
        protected void acquire(ModelThread thread, int lock) {
            if (lock < REENTRANT_LOCKS) {
                locks.get(lock).acquire(thread);
            } else if (lock == STREAM_LOCK) {
                streamLock.acquire(thread, gil);
            } else {
                gil.attach(thread);
            }
        }

        @Override
        protected void release(ModelThread thread, int lock) {
            if (lock < REENTRANT_LOCKS) {
                locks.get(lock).release(thread);
            } else if (lock == STREAM_LOCK) {
                streamLock.release(thread);
            } else {
                gil.endAttach(thread);
            }
        }

        @Override
        protected boolean isReentrant(int lock) {
            return lock != STREAM_LOCK;
        }

        @Override
        protected void inside(ModelThread thread, int chosen, int choice) {
            if ((chosen >>> GIL & 1) != 0 && (choice & 7) == 0) {
                gil.eval(thread, choice >>> 4 & 0xFF);
            }
        }
    }
}
