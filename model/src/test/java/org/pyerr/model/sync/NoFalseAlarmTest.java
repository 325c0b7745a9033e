package org.pyerr.model.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pyerr.model.forced.Spin;

/**
 * Threads take random subsets of the locks, always in the same order, so nobody can be hung; nobody may be called so.
 * With four threads there are more than a small machine has cores, and waiting yields and parks.
 */
class NoFalseAlarmTest {
    private static final long ACQUISITIONS = 10_000_000;
    private static final int STDERR_LOCKS = 3;
    private static final int STREAM_LOCK = STDERR_LOCKS;
    private static final int GIL = STREAM_LOCK + 1;
    private static final int LOCKS = GIL + 1;

    /** What each lock guards: how often it was taken. Plain fields, so that a lock that lets two in loses counts. */
    private final long[] taken = new long[LOCKS];

    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private StderrLock[] stderrLocks;
    private StreamLock streamLock;
    private Gil gil;

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void nobodyIsHungOverTenMillionSafeAcquisitions(int threads) {
        WaitGraph graph = new WaitGraph(threads);
        stderrLocks = new StderrLock[STDERR_LOCKS];
        for (int i = 0; i < STDERR_LOCKS; i++) {
            stderrLocks[i] = new StderrLock(graph);
        }
        streamLock = new StreamLock(graph);
        gil = new Gil(graph);

        long[] acquisitions = new long[threads];
        List<Thread> real = new ArrayList<>();
        for (int id = 0; id < threads; id++) {
            int number = id;
            Thread thread = new Thread(() -> {
                try {
                    acquisitions[number] = acquireAtRandom(graph.thread(number), ACQUISITIONS / threads);
                } catch (RuntimeException e) {
                    failure.set(e);
                }
            });
            thread.setDaemon(true);
            real.add(thread);
        }
        real.forEach(Thread::start);
        real.forEach(Spin::asleepUntilEndOf);

        assertThat(failure.get()).isNull();
        long total = 0;
        for (long count : acquisitions) {
            total += count;
        }
        long guarded = 0;
        for (long count : taken) {
            guarded += count;
        }
        assertThat(total).isGreaterThanOrEqualTo(ACQUISITIONS);
        assertThat(guarded).isEqualTo(total);
    }

    private long acquireAtRandom(ModelThread thread, long goal) {
        SplittableRandom random = new SplittableRandom(thread.id());
        long acquisitions = 0;
        thread.runFree();
        while (acquisitions < goal) {
            int choice = random.nextInt();
            int chosen = choice & (1 << LOCKS) - 1;
            for (int lock = 0; lock < LOCKS; lock++) {
                if ((chosen >>> lock & 1) != 0) {
                    acquire(thread, lock);
                    taken[lock]++;
                    acquisitions++;
                }
            }
            acquisitions += acquireAgain(thread, chosen, choice >>> LOCKS);
            for (int lock = LOCKS - 1; lock >= 0; lock--) {
                if ((chosen >>> lock & 1) != 0) {
                    release(thread, lock);
                }
            }
        }
        return acquisitions;
    }

    /** Takes a lock that this thread has, against the order, and lets another thread have the GIL now and then. */
    private int acquireAgain(ModelThread thread, int chosen, int choice) {
        if ((chosen >>> GIL & 1) != 0 && (choice & 7) == 0) {
            gil.eval(thread, choice >>> 4 & 0xFF);
        }
        int lock = choice % STDERR_LOCKS;
        if ((chosen >>> lock & 1) == 0) {
            return 0;
        }
        acquire(thread, lock);
        taken[lock]++;
        release(thread, lock);
        return 1;
    }

    private void acquire(ModelThread thread, int lock) {
        if (lock < STDERR_LOCKS) {
            stderrLocks[lock].acquire(thread);
        } else if (lock == STREAM_LOCK) {
            streamLock.acquire(thread, gil);
        } else {
            gil.attach(thread);
        }
    }

    private void release(ModelThread thread, int lock) {
        if (lock < STDERR_LOCKS) {
            stderrLocks[lock].release(thread);
        } else if (lock == STREAM_LOCK) {
            streamLock.release(thread);
        } else {
            gil.endAttach(thread);
        }
    }
}
