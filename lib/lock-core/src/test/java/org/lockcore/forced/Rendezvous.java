package org.lockcore.forced;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Real threads that meet in rounds, each over new objects. They meet by spinning, so that they come out of a meeting at
 * the same time; rounds are made in batches, between which the threads wait for each other asleep.
 *
 * @param <T> the objects of a round
 */
public final class Rendezvous<T> {
    private static final int BATCH = 100;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final int threads;
    private final int rounds;

    /** Looks at the other threads before a core is given away: they may need it. */
    private final int spins;

    private final Supplier<T> maker;
    private final Code<T> code;
    private final List<Round<T>> batch = new ArrayList<>();
    private volatile Throwable failure;

    /** What each thread does in a round. */
    @FunctionalInterface
    public interface Code<T> {

        /** Runs a round's code as the thread of that number. */
        void run(Round<T> round, int thread);
    }

    private Rendezvous(int threads, int rounds, Supplier<T> maker, Code<T> code) {
        this.threads = threads;
        this.rounds = rounds;
        this.spins = threads <= CORES ? 1_000 : 0;
        this.maker = maker;
        this.code = code;
    }

    /** Runs the code in all threads of each round, and returns after the last one. */
    public static <T> void run(int threads, int rounds, Supplier<T> maker, Code<T> code) {
        new Rendezvous<>(threads, rounds, maker, code).run();
    }

    private void run() {
        List<Thread> real = new ArrayList<>();
        CyclicBarrier nextBatch = new CyclicBarrier(threads, this::makeBatch);
        for (int id = 0; id < threads; id++) {
            int number = id;
            Thread thread = new Thread(() -> runThread(number, nextBatch), "rendezvous " + id);
            thread.setDaemon(true);
            real.add(thread);
        }
        real.forEach(Thread::start);
        for (Thread thread : real) {
            Spin.asleepUntilEndOf(thread);
        }
        if (failure != null) {
            throw new AssertionError(failure);
        }
    }

    private void makeBatch() {
        batch.clear();
        for (int i = 0; i < BATCH; i++) {
            batch.add(new Round<>(this, maker.get(), new AtomicInteger()));
        }
    }

    private void runThread(int id, CyclicBarrier nextBatch) {
        try {
            for (int done = 0; done < rounds; done += BATCH) {
                nextBatch.await();
                for (int i = 0; i < Math.min(BATCH, rounds - done); i++) {
                    batch.get(i).meet();
                    code.run(batch.get(i), id);
                }
                // The barrier's action replaces the batch: nobody may be reading it then.
            }
        } catch (Throwable e) {
            failure = failure == null ? e : failure;
            nextBatch.reset();
        }
    }

    /**
     * One meeting, or several, of all threads.
     *
     * @param objects what they meet over
     */
    public record Round<T>(Rendezvous<T> rendezvous, T objects, AtomicInteger arrived) {

        /** Returns when all threads have come here. */
        public void meet() {
            int threads = rendezvous.threads;
            int goal = (arrived.getAndIncrement() / threads + 1) * threads;
            for (int looks = 0; arrived.get() < goal; looks++) {
                if (looks < rendezvous.spins) {
                    Thread.onSpinWait();
                } else if (rendezvous.failure == null) {
                    Thread.yield();
                } else {
                    throw new IllegalStateException("another thread failed");
                }
            }
        }
    }
}
