package org.pyerr.stress.tests.real;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The same calls of the same libraries with a plain {@link ReentrantLock} as the GIL, so that the JVM itself says who
 * is deadlocked. A hang is broken by interrupting the thread that waits for the GIL.
 */
final class RealReplay {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** What {@link Ending#holder} is if the lock is none that the JVM can name the taker of. */
    static final String NO_MONITOR = "(no monitor)";

    private final RealScenario scenario;
    private final int heldMessages;
    private final Pacing pacing;
    private final ReentrantLock gil = new ReentrantLock();
    private final CountDownLatch ended = new CountDownLatch(2);
    private final List<Thread> threads = new ArrayList<>();
    private volatile Thread asked;

    RealReplay(RealScenario scenario) {
        this(scenario, scenario.messages(1));
    }

    /**
     * Makes a replay.
     *
     * @param heldMessages how many messages the second thread prints
     */
    RealReplay(RealScenario scenario, int heldMessages) {
        this.scenario = scenario;
        this.heldMessages = heldMessages;
        pacing = ForcedPacing.of(scenario);
    }

    /**
     * How the replay ended.
     *
     * @param deadlocked whether the JVM reports exactly the two threads as deadlocked
     * @param queued whether instead one thread waits for room in a queue with the GIL held, and the thread that empties
     *     it waits for the GIL; no JVM reports that, for nobody owns the room in a queue
     * @param holder the class and method that holds what the other thread waits for, from the stack of the thread that
     *     holds it
     */
    record Ending(boolean deadlocked, boolean queued, String holder) {
        static final Ending PRINTED = new Ending(false, false, "");

        boolean isHang() {
            return deadlocked || queued;
        }
    }

    Ending run() throws InterruptedException {
        for (int id = 0; id < 2; id++) {
            int thread = id;
            Thread started = new Thread(() -> printAll(thread), "replay-" + id);
            started.setDaemon(true);
            threads.add(started);
        }
        threads.forEach(Thread::start);
        Ending ending = Ending.PRINTED;
        while (ended.getCount() > 0 && !ending.isHang()) {
            Thread.yield();
            ending = look();
        }
        if (ending.isHang()) {
            asked.interrupt();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return ending;
    }

    private void printAll(int id) {
        RealStrategy strategy = scenario.strategy(id);
        try {
            if (strategy.isAttached()) {
                pacing.attaching(id);
                gil.lock();
                pacing.attached(id);
            }
            int messages = id == 0 ? scenario.messages(0) : heldMessages;
            for (int i = 0; i < messages; i++) {
                print(id, id);
            }
        } catch (BrokenOff e) {
            // The hang was seen and is over.
        } finally {
            if (gil.isHeldByCurrentThread()) {
                gil.unlock();
            }
            ended.countDown();
        }
    }

    private void print(int id, int message) {
        RealStrategy strategy = scenario.strategy(id);
        LazyError error = new LazyError(() -> make(id, message));
        String text = strategy.formatsFirst() ? error.toString() : Sink.text(message);
        Call call = Call.begin(null, null);
        try {
            scenario.output().print(strategy.form(), error, text);
        } finally {
            call.end();
        }
    }

    private String make(int id, int message) {
        boolean attached = gil.isHeldByCurrentThread();
        if (attached && scenario.strategy(id).givesTheGilUp()) {
            gil.unlock();
            take(id);
        } else if (!attached) {
            take(id);
            gil.unlock();
        }
        return Sink.text(message);
    }

    private void take(int id) {
        asked = Thread.currentThread();
        pacing.asked(id);
        try {
            gil.lockInterruptibly();
        } catch (InterruptedException e) {
            throw new BrokenOff(e);
        }
    }

    private Ending look() {
        Thread asking = asked;
        if (asking == null) {
            return Ending.PRINTED;
        }
        return threads.contains(asking) ? lookForDeadlock(asking) : lookForFullQueue(asking);
    }

    private Ending lookForDeadlock(Thread asking) {
        long[] ids = THREADS.findDeadlockedThreads();
        if (ids == null) {
            return Ending.PRINTED;
        }
        long[] expected = threads.stream().mapToLong(RealReplay::id).sorted().toArray();
        long[] found = Arrays.stream(ids).sorted().toArray();
        if (!Arrays.equals(expected, found)) {
            throw new IllegalStateException("deadlocked are " + Arrays.toString(found));
        }
        Thread waiting = threads.get(asking == threads.get(0) ? 1 : 0);
        LockInfo awaited = THREADS.getThreadInfo(id(waiting)).getLockInfo();
        return new Ending(true, false, holder(asking, awaited));
    }

    /** The thread that makes the message is the output's own; the sender with the GIL waits in {@code put}. */
    private Ending lookForFullQueue(Thread asking) {
        Thread sender = threads.get(1);
        ThreadInfo waiting = THREADS.getThreadInfo(id(asking));
        ThreadInfo sending = THREADS.getThreadInfo(id(sender), Integer.MAX_VALUE);
        if (waiting == null || sending == null || waiting.getLockOwnerId() != id(sender)) {
            return Ending.PRINTED;
        }
        Optional<StackTraceElement> put = Arrays.stream(sending.getStackTrace())
                .filter(frame -> frame.getMethodName().equals("put"))
                .findFirst();
        boolean parked = sending.getThreadState() == Thread.State.WAITING;
        return put.isPresent() && parked ? new Ending(false, true, name(put.get())) : Ending.PRINTED;
    }

    /** The method that took a monitor, from the stack of the thread that has it. */
    private static String holder(Thread asking, LockInfo awaited) {
        ThreadInfo info = THREADS.getThreadInfo(new long[] {id(asking)}, true, true)[0];
        for (MonitorInfo monitor : info.getLockedMonitors()) {
            if (monitor.getIdentityHashCode() == awaited.getIdentityHashCode()
                    && monitor.getClassName().equals(awaited.getClassName())) {
                return name(monitor.getLockedStackFrame());
            }
        }
        return NO_MONITOR;
    }

    private static String name(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName();
    }

    /** The id of a thread; {@code Thread.threadId} exists from JDK 19 on. */
    @SuppressWarnings("deprecation")
    private static long id(Thread thread) {
        return thread.getId();
    }

    /** Ends a hang: the thread leaves the library by an exception. */
    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenOff(InterruptedException cause) {
            super(cause);
        }
    }
}
