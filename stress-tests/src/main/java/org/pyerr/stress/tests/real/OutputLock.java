package org.pyerr.stress.tests.real;

import org.lockcore.ModelThread;
import org.lockcore.Mutex;
import org.lockcore.Operation;
import org.lockcore.SharedObject;

/**
 * What the wait-for graph knows of a library's lock, whose owner cannot be queried: which threads are inside for
 * certain, and which are about to enter.
 *
 * <p>A thread that holds the GIL says that it is <b>about to enter</b> before it calls the output, and takes that back
 * when it arrives at the sink. A thread that is asked for its error's message under the library's lock is
 * <b>inside</b>, from before it acquires the GIL until after it released it. If it then waits for a GIL whose holder is
 * about to enter, the two are deadlocked, now and forever:
 *
 * <ul>
 *   <li>the one inside does not return to the library, and so does not release the library's lock, without the GIL;
 *   <li>the other does not release the GIL before its call has returned, and its call does not return before it was at
 *       the sink: the sink is called in the last of the critical sections that a call goes through. It was not there
 *       yet, so it still has to take the lock.
 * </ul>
 *
 * No clock is involved. Nothing is missed either: the thread inside polls while it waits, and the thread that holds the
 * GIL when the two are deadlocked has announced before that it is about to enter.
 *
 * <p>The thread inside then leaves by an exception, which releases the real lock, as it would not in a real hang. The
 * other one gets in and finds, at the sink, that it hung.
 *
 * <p>What is believed of a library ({@link RealOutput#asks}) is checked twice: by tests that make the JVM itself name
 * the deadlocked threads, and in each sample: a thread at the sink while another one is inside means that there is no
 * such lock, and ends the trial as stuck.
 */
class OutputLock extends SharedObject {
    private volatile ModelThread inside;

    /** A thread with the GIL is about to enter. */
    final void announce(ModelThread thread) {
        thread.holdBefore(this, Mutex.Op.ACQUIRE);
    }

    /** The thread has entered. */
    final void pass(ModelThread thread) {
        thread.holdNoMore();
    }

    /** The thread is inside for certain. */
    final void enter(ModelThread thread) {
        inside = thread;
    }

    /** The thread is no longer certain to be inside. */
    final void leave() {
        inside = null;
    }

    /** Whether a thread is inside together with one that cannot be. */
    final boolean isBrokenBy(ModelThread thread) {
        ModelThread current = inside;
        return current != null && current != thread;
    }

    @Override
    public int unblockers(ModelThread thread, Operation operation) {
        return owners() & ~thread.bit();
    }

    @Override
    public int owners() {
        ModelThread current = inside;
        return current == null ? 0 : current.bit();
    }

    @Override
    public int attempt(ModelThread thread, Operation operation, int argument) {
        throw onlyInFreeRuns();
    }

    @Override
    public long save() {
        throw onlyInFreeRuns();
    }

    @Override
    public void restore(long state) {
        throw onlyInFreeRuns();
    }

    private static UnsupportedOperationException onlyInFreeRuns() {
        return new UnsupportedOperationException("a real lock cannot be explored");
    }

    @Override
    public String name() {
        return "lock of the output";
    }
}
