package org.lockcore.forced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.lockcore.ModelThread;
import org.lockcore.WaitGraph;

/**
 * Threads that take random subsets of locks, always in the same order, so that nobody can be hung; nobody may be called
 * so, and nobody may be let in beside another.
 */
public abstract class SafeAcquisitions {
    private static final long ACQUISITIONS = 10_000_000;

    /** What each lock guards: how often it was taken. Plain fields, so that a lock that lets two in loses counts. */
    private final long[] taken;

    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** Prepares the given number of locks. */
    protected SafeAcquisitions(int locks) {
        taken = new long[locks];
    }

    /** Acquires the lock of a number. */
    protected abstract void acquire(ModelThread thread, int lock);

    /** Releases the lock of a number. */
    protected abstract void release(ModelThread thread, int lock);

    /** Whether its owner may acquire a lock again, against the order. */
    protected abstract boolean isReentrant(int lock);

    /** Called with all chosen locks taken. */
    protected void inside(ModelThread thread, int chosen, int choice) {}

    /** Runs all threads of a graph to ten million acquisitions, and checks that no count was lost. */
    public final void check(WaitGraph graph) {
        long[] acquisitions = new long[graph.size()];
        List<Thread> real = new ArrayList<>();
        for (int id = 0; id < graph.size(); id++) {
            int number = id;
            Thread thread = new Thread(() -> {
                try {
                    acquisitions[number] = acquireAtRandom(graph.thread(number), ACQUISITIONS / graph.size());
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
        long total = LongStream.of(acquisitions).sum();
        assertThat(total).isGreaterThanOrEqualTo(ACQUISITIONS);
        assertThat(LongStream.of(taken).sum()).isEqualTo(total);
    }

    private long acquireAtRandom(ModelThread thread, long goal) {
        SplittableRandom random = new SplittableRandom(thread.id());
        long acquisitions = 0;
        thread.runFree();
        while (acquisitions < goal) {
            int choice = random.nextInt();
            int chosen = choice & (1 << taken.length) - 1;
            for (int lock = 0; lock < taken.length; lock++) {
                if ((chosen >>> lock & 1) != 0) {
                    acquire(thread, lock);
                    taken[lock]++;
                    acquisitions++;
                }
            }
            inside(thread, chosen, choice >>> taken.length);
            acquisitions += acquireAgain(thread, chosen, choice >>> taken.length);
            for (int lock = taken.length - 1; lock >= 0; lock--) {
                if ((chosen >>> lock & 1) != 0) {
                    release(thread, lock);
                }
            }
        }
        return acquisitions;
    }

    private int acquireAgain(ModelThread thread, int chosen, int choice) {
        int lock = choice % taken.length;
        if ((chosen >>> lock & 1) == 0 || !isReentrant(lock)) {
            return 0;
        }
        acquire(thread, lock);
        taken[lock]++;
        release(thread, lock);
        return 1;
    }
}
