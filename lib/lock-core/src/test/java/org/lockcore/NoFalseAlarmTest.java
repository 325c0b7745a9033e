package org.lockcore;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockcore.forced.SafeAcquisitions;

/** With four threads there are more than a small machine has cores, and waiting yields and parks. */
class NoFalseAlarmTest {
    private static final int REENTRANT_LOCKS = 3;

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void nobodyIsHungOverTenMillionSafeAcquisitions(int threads) {
        WaitGraph graph = new WaitGraph(threads);
        List<ReentrantLock> locks = new ArrayList<>();
        for (int i = 0; i < REENTRANT_LOCKS; i++) {
            locks.add(new ReentrantLock(graph, "lock"));
        }
        Mutex mutex = new Mutex(graph, "mutex");

        new SafeAcquisitions(REENTRANT_LOCKS + 1) {
            @Override
            protected void acquire(ModelThread thread, int lock) {
                if (isReentrant(lock)) {
                    locks.get(lock).acquire(thread);
                } else {
                    mutex.acquire(thread);
                }
            }

            @Override
            protected void release(ModelThread thread, int lock) {
                if (isReentrant(lock)) {
                    locks.get(lock).release(thread);
                } else {
                    mutex.release(thread);
                }
            }

            @Override
            protected boolean isReentrant(int lock) {
                return lock < REENTRANT_LOCKS;
            }
        }.check(graph);
    }
}
