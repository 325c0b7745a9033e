package org.lockcore.forced;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.lockcore.Mutex;
import org.lockcore.Once;
import org.lockcore.Operation;
import org.lockcore.SharedObject;

/**
 * The lock steps of a forced run, done again in the same order on {@code java.util.concurrent} locks by real threads,
 * so that the Java virtual machine says who is deadlocked.
 */
public final class LockReplay implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final IdentityHashMap<SharedObject, OwnedReentrantLock> locks = new IdentityHashMap<>();
    private final Function<Moment, Effect> effects;
    private final List<Worker> workers = new ArrayList<>();

    /**
     * Replays a run as far as it went. Which of several waiters gets a lock is up to the lock, so a wait that ended is
     * replayed as if it had begun when it ended, and one that never ended as if it had begun last.
     */
    public LockReplay(ForcedRun run) {
        this(run, LockReplay::effect);
    }

    /** Replays a run over other locks as well. */
    public LockReplay(ForcedRun run, Function<Moment, Effect> effects) {
        this.effects = effects;
        for (int id = 0; id < run.fates().size(); id++) {
            workers.add(new Worker(id));
        }
        List<Moment> lastWaits = new ArrayList<>(Collections.nCopies(workers.size(), null));
        for (Moment moment : run.moments()) {
            lastWaits.set(moment.thread(), moment.beginsWait() ? moment : null);
            if (!moment.beginsWait()) {
                replay(moment);
                checkThat(workers.get(moment.thread()).isIdle(), moment);
            }
        }
        lastWaits.stream().filter(Objects::nonNull).forEach(this::replay);
    }

    /** What an operation does to a lock. */
    public enum Effect {
        /** It acquires the lock, waiting for it if it must. */
        TAKE,
        /** It acquires the lock if that is free. */
        TRY,
        /** It acquires the lock, and keeps it only as the first to do so. */
        ENTER,
        /** It releases the lock. */
        GIVE_UP,
        /** It has no effect on a lock. */
        NONE,
        /** It has an effect that Java's locks do not offer. */
        OTHER
    }

    /** The effects of the operations on this library's own locks. */
    public static Effect effect(Moment moment) {
        Operation operation = moment.operation();
        if (operation == org.lockcore.ReentrantLock.Op.ACQUIRE || operation == Mutex.Op.ACQUIRE) {
            return Effect.TAKE;
        } else if (operation == org.lockcore.ReentrantLock.Op.RELEASE || operation == Mutex.Op.RELEASE) {
            return Effect.GIVE_UP;
        } else if (operation == Mutex.Op.TRY_ACQUIRE) {
            return Effect.TRY;
        } else if (operation instanceof Once.Op gate) {
            return switch (gate) {
                case CALL_ONCE -> Effect.ENTER;
                case COMPLETE, POISON -> Effect.GIVE_UP;
                case IS_COMPLETED -> Effect.NONE;
            };
        }
        return Effect.OTHER;
    }

    private void replay(Moment moment) {
        OwnedReentrantLock lock = locks.computeIfAbsent(moment.object(), object -> new OwnedReentrantLock());
        boolean taken = moment.result() == 1;
        boolean kept = moment.result() <= 0;
        switch (effects.apply(moment)) {
            case TAKE -> order(moment, lock::lockInterruptibly, lock);
            case TRY -> order(moment, () -> checkThat(lock.tryLock() == taken, moment), lock);
            case ENTER -> order(moment, () -> enter(lock, kept), lock);
            case GIVE_UP -> order(moment, lock::unlock, lock);
            case NONE -> {}
            case OTHER -> checkThat(false, moment);
        }
    }

    /** The lock of a gate is kept by the thread that runs the closure, and only by it. */
    private static void enter(ReentrantLock lock, boolean keep) throws InterruptedException {
        lock.lockInterruptibly();
        if (!keep) {
            lock.unlock();
        }
    }

    private static void checkThat(boolean holds, Moment moment) {
        if (!holds) {
            throw new IllegalStateException("goes another way on these locks: " + moment);
        }
    }

    private void order(Moment moment, Worker.Call call, OwnedReentrantLock lock) {
        Worker acting = workers.get(moment.thread());
        acting.order(call, lock);
        acting.awaitRest();
        workers.forEach(Worker::awaitRest);
    }

    /** The threads that the virtual machine finds deadlocked, by their numbers in the model. */
    public Set<Integer> deadlocked() {
        Set<Integer> found = new HashSet<>();
        long[] ids = THREADS.findDeadlockedThreads();
        for (long id : ids == null ? new long[0] : ids) {
            found.add(numberOf(id));
        }
        return found;
    }

    /** The threads that wait for a lock whose owner is deadlocked, or waits for such a lock itself. */
    public Set<Integer> waitingForDeadlocked() {
        Set<Integer> deadlocked = deadlocked();
        Set<Integer> hung = new HashSet<>(deadlocked);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Worker worker : workers) {
                grows |= hung.contains(ownerAwaitedBy(worker)) && hung.add(worker.id);
            }
        }
        hung.removeAll(deadlocked);
        return hung;
    }

    private int ownerAwaitedBy(Worker worker) {
        ThreadInfo info = THREADS.getThreadInfo(worker.real.getId());
        return worker.isIdle() || info == null ? -1 : numberOf(info.getLockOwnerId());
    }

    private int numberOf(long threadId) {
        return workers.stream()
                .filter(worker -> worker.real.getId() == threadId)
                .mapToInt(worker -> worker.id)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() {
        workers.forEach(worker -> worker.real.interrupt());
        workers.forEach(worker -> Spin.until(() -> !worker.real.isAlive(), () -> worker.real + " has ended"));
    }

    /** A re-entrant lock that exposes its owner. */
    private static final class OwnedReentrantLock extends ReentrantLock {
        private static final long serialVersionUID = 1L;

        Thread owner() {
            return getOwner();
        }
    }

    /** A real thread that does one call at a time. */
    private static final class Worker {
        private interface Call {
            void run() throws InterruptedException;
        }

        private final int id;
        private final Thread real;
        private final SynchronousQueue<Call> calls = new SynchronousQueue<>();
        private volatile OwnedReentrantLock wanted;
        private volatile boolean idle = true;
        private volatile RuntimeException failure;

        Worker(int id) {
            this.id = id;
            real = new Thread(this::obey, "replay of thread " + id);
            real.setDaemon(true);
            real.start();
        }

        private void obey() {
            try {
                while (true) {
                    calls.take().run();
                    idle = true;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        boolean isIdle() {
            return idle;
        }

        void order(Call call, OwnedReentrantLock lock) {
            wanted = lock;
            idle = false;
            try {
                calls.put(call);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("timed out", e);
            }
        }

        /** Returns when the call is done or waits for a lock that another thread owns. */
        void awaitRest() {
            Spin.until(() -> idle || failure != null || isQueued(), () -> real + " is at rest");
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
        }

        private boolean isQueued() {
            Thread owner = wanted.owner();
            return owner != null
                    && owner != real
                    && wanted.hasQueuedThread(real)
                    && real.getState() == Thread.State.WAITING;
        }
    }
}
