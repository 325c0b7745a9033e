package org.lockcore;

/**
 * The threads of one program, and the exact answer to whether some of them are deadlocked.
 *
 * <p>A set of threads is deadlocked if each of them waits and each thread that could let one of them go on is in the
 * set. With locks alone such a set contains a cycle; a thread that waits for a message waits for any one of the
 * senders, so all of them must be in the set.
 *
 * <p><b>No false alarm.</b> {@link #isDeadlocked} reads three times: which threads are in the set and their stamps;
 * what each of them is blocked by; their stamps again. If no stamp moved, none of these threads did anything between
 * its first and its last reading, so during the whole of the second pass all of them stood still. By the contract of
 * {@link SharedObject#unblockers} only members of the set could have changed what the second pass read; so at its end
 * all of them are blocked at once, by each other alone, and stay so. What a member wrote before it stood still is
 * visible, because its stamp is volatile and was written after it.
 *
 * <p><b>Nothing missed.</b> A thread publishes its wait before it looks for a deadlock, and stays published while it is
 * blocked. Of the threads of a deadlock consider the one that publishes last (in the order of the volatile writes): it
 * sees all the others published, blocked and unchanging, and reports at its first look. The others see the same at
 * their next poll. A deadlock that is completed by an event that is no wait, such as the last other sender going away,
 * is seen at the next poll as well.
 *
 * <p>A thread that has ended cannot unblock any other thread: it stays published as its own and only unblocker, written
 * after all that it did. So a thread that waits for it, or for a lock that it never released, is hung as well.
 *
 * <p>A hung thread stays published forever, and its locks stay owned; so a thread that waits for one of its locks finds
 * a closed set and is hung too.
 */
public final class WaitGraph {

    /** The most threads: a set of them is an {@code int}. */
    public static final int MOST_THREADS = 32;

    private final ModelThread[] threads;
    private long watchdogNanos = ModelThread.WATCHDOG_NANOS;

    /** Makes a graph over new threads, numbered from 0. */
    public WaitGraph(int count) {
        if (count < 1 || count > MOST_THREADS) {
            throw new IllegalArgumentException("threads: 1 to " + MOST_THREADS + ", not " + count);
        }
        threads = new ModelThread[count];
        for (int i = 0; i < count; i++) {
            threads[i] = new ModelThread(i, this);
        }
    }

    /** The thread of a number. */
    public ModelThread thread(int id) {
        return threads[id];
    }

    /** How many threads there are. */
    public int size() {
        return threads.length;
    }

    /** Sets for how long a thread waits without a deadlock before it ends as stuck. To be called before any runs. */
    public void setWatchdogNanos(long nanos) {
        watchdogNanos = nanos;
    }

    long watchdogNanos() {
        return watchdogNanos;
    }

    /** All threads but one, as a bit set. */
    public int othersThan(ModelThread thread) {
        return (-1 >>> (MOST_THREADS - threads.length)) & ~thread.bit();
    }

    /** Whether some other thread waits for an operation of an object, or is held before one. */
    public boolean othersWaitFor(ModelThread thread, SharedObject object, Operation operation) {
        for (ModelThread other : threads) {
            if (other != thread && other.waitsFor(object, operation)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a thread that has published its wait can never go on. */
    boolean isDeadlocked(ModelThread thread) {
        int members = thread.bit();
        long stamps = 0;
        for (int open = members; open != 0; ) {
            int id = Integer.numberOfTrailingZeros(open);
            int stamp = threads[id].waitStamp();
            if (!ModelThread.isWaiting(stamp)) {
                return false;
            }
            int unblockers = threads[id].unblockers();
            if (unblockers == 0) {
                return false;
            }
            // Stamps never decrease, so an unchanged sum means that none of them changed.
            stamps += stamp;
            open = (open | (unblockers & ~members)) & ~(1 << id);
            members |= unblockers;
        }
        return isBlockedByItself(members) && stamps == sumOfStamps(members);
    }

    private boolean isBlockedByItself(int members) {
        for (int open = members; open != 0; open &= open - 1) {
            int unblockers = threads[Integer.numberOfTrailingZeros(open)].unblockers();
            if (unblockers == 0 || (unblockers & ~members) != 0) {
                return false;
            }
        }
        return true;
    }

    private long sumOfStamps(int members) {
        long stamps = 0;
        for (int open = members; open != 0; open &= open - 1) {
            stamps += threads[Integer.numberOfTrailingZeros(open)].waitStamp();
        }
        return stamps;
    }
}
