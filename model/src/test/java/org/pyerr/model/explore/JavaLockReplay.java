package org.pyerr.model.explore;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lockcore.explore.Trace;

/**
 * The lock steps of a trace, done again by real threads on {@link ReentrantLock}s: after each event its thread owns
 * there what it owns in the model. In the end each thread that waits for a lock waits for it here.
 */
final class JavaLockReplay {
    private static final ThreadMXBean MACHINE = ManagementFactory.getThreadMXBean();
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final Trace trace;
    private final Map<String, ReentrantLock> locks = new HashMap<>();
    private final List<CountDownLatch> done = new ArrayList<>();

    private JavaLockReplay(Trace trace) {
        this.trace = trace;
        for (Trace.Step event : trace.steps()) {
            done.add(new CountDownLatch(1));
            event.owners().forEach(owner -> locks.putIfAbsent(owner.object(), new ReentrantLock()));
        }
    }

    /** The threads that the Java machine finds deadlocked, waiting until there are as many. */
    static Set<Integer> deadlockedThreads(Trace trace, int expected) throws InterruptedException {
        JavaLockReplay replay = new JavaLockReplay(trace);
        Map<Long, Integer> numbers = new HashMap<>();
        List<Thread> threads = new ArrayList<>();
        for (int id = 0; id < trace.outcome().fates().size(); id++) {
            int number = id;
            Thread thread = new Thread(() -> replay.run(number), "replay-" + id);
            thread.setDaemon(true);
            numbers.put(thread.getId(), id);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        Set<Integer> found = poll(numbers, expected);
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
        return found;
    }

    private static Set<Integer> poll(Map<Long, Integer> numbers, int expected) throws InterruptedException {
        Set<Integer> found = new TreeSet<>();
        long start = System.nanoTime();
        while (found.size() < expected && System.nanoTime() - start < PATIENCE_NANOS) {
            // Each query stops all threads, so that querying without a pause keeps them from getting there.
            Thread.sleep(1);
            long[] deadlocked = MACHINE.findDeadlockedThreads();
            if (deadlocked != null) {
                for (long id : deadlocked) {
                    found.add(numbers.get(id));
                }
            }
        }
        return found;
    }

    private void run(int thread) {
        Set<String> owned = new HashSet<>();
        try {
            for (int i = 0; i < trace.steps().size(); i++) {
                if (trace.steps().get(i).thread() == thread) {
                    if (i > 0) {
                        done.get(i - 1).await();
                    }
                    own(ownedAfter(trace.steps().get(i), thread), owned);
                    done.get(i).countDown();
                }
            }
            for (Trace.Wait wait : trace.waits()) {
                if (wait.thread() == thread && locks.containsKey(wait.object())) {
                    done.get(done.size() - 1).await();
                    locks.get(wait.object()).lockInterruptibly();
                }
            }
        } catch (InterruptedException e) {
            // The deadlock was seen: this is how it is broken.
        } finally {
            locks.values().stream().filter(ReentrantLock::isHeldByCurrentThread).forEach(ReentrantLock::unlock);
        }
    }

    private static Set<String> ownedAfter(Trace.Step event, int thread) {
        return event.owners().stream()
                .filter(owner -> owner.thread() == thread)
                .map(Trace.Owner::object)
                .collect(Collectors.toSet());
    }

    private void own(Set<String> wanted, Set<String> owned) throws InterruptedException {
        for (String lock : wanted) {
            if (owned.add(lock)) {
                locks.get(lock).lockInterruptibly();
            }
        }
        owned.stream()
                .filter(Predicate.not(wanted::contains))
                .forEach(lock -> locks.get(lock).unlock());
        owned.retainAll(wanted);
    }
}
