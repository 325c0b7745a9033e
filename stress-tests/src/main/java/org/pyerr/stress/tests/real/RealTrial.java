package org.pyerr.stress.tests.real;

import java.util.concurrent.locks.LockSupport;
import org.jcstresscells.Harness;
import org.lockcore.Body;
import org.lockcore.HungException;
import org.lockcore.ModelThread;
import org.lockcore.Mutex;
import org.lockcore.StuckException;
import org.lockcore.WaitGraph;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Output;
import org.pyerr.model.sync.Gil;
import org.pyerr.model.sync.Stderr;

/**
 * One execution of a real scenario: a fresh GIL and fresh errors, over the one output of the JVM. Each thread is run
 * once, by any real thread; what they leave is read when both have ended. The superclass of the stress tests, of which
 * each sample is a new one.
 *
 * <p>The owner of a library's lock cannot be queried. A {@link Mutex} of the model stands in for it, of which the
 * wait-for graph knows which thread is inside the library's lock for certain, and which is about to enter. A thread
 * that holds the GIL is held before the mutex, as <b>about to enter</b>, before it calls the output and until it
 * arrives at the sink. A thread that is asked for its error's message under the library's lock owns the mutex, as
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
 * GIL when the two are deadlocked has been held before the mutex by then.
 *
 * <p>The thread inside then leaves by an exception, which releases the real lock, as it would not in a real hang. The
 * other one gets in and finds, at the sink, that it hung.
 *
 * <p>What is believed of a library ({@link RealOutput#holdsOthersUp(Form, int)}) is checked twice: by tests that make
 * the JVM itself name the deadlocked threads, and in each sample: a thread at the sink while another one is inside
 * means that there is no such lock, and ends the trial as stuck.
 */
@Harness(actor = "run", arbiter = "output")
class RealTrial implements Body {
    /** The output's own thread, if it has one. */
    private static final int BACKGROUND = 2;

    private static final long POLL_NANOS = 20_000;

    private final RealScenario scenario;
    private final EventQueue queue;
    private final WaitGraph graph;
    private final Gil gil;
    private final Mutex lock;
    private final Stderr received = new Stderr();
    private final Fate[] fates;
    private Pacing pacing = Pacing.NONE;

    /** The threads that were found deadlocked; written before the one that found it leaves the real lock. */
    private volatile int hung;

    RealTrial(RealScenario scenario) {
        this.scenario = scenario;
        queue = scenario.output().queue();
        graph = new WaitGraph(queue == null ? 2 : BACKGROUND + 1);
        gil = new Gil(graph);
        lock = queue == null ? new Mutex(graph, "lock of the output") : new QueueLock(graph, queue);
        fates = new Fate[graph.size()];
    }

    /** Makes the threads wait for each other where the pacing says so. */
    final RealTrial paced(Pacing newPacing) {
        pacing = newPacing;
        return this;
    }

    /** What is tried. */
    final RealScenario scenario() {
        return scenario;
    }

    /** Runs a thread, and says how it ended. */
    final Fate run(int id) {
        Fate fate = Fate.of(graph.thread(id).run(this));
        return fates[id] == null ? fate : fates[id];
    }

    @Override
    public final void run(ModelThread thread) {
        int id = thread.id();
        if (!scenario.strategy(id).isAttached()) {
            printMessages(thread);
            return;
        }
        pacing.attaching(id);
        gil.attach(thread);
        pacing.attached(id);
        try {
            printMessages(thread);
        } finally {
            gil.endAttach(thread);
        }
    }

    private void printMessages(ModelThread thread) {
        int id = thread.id();
        for (int i = 0; i < scenario.messages(id) && fates[id] == null; i++) {
            printMessage(thread, scenario.strategy(id), id + i);
        }
    }

    private void printMessage(ModelThread thread, RealStrategy strategy, int message) {
        Thread caller = Thread.currentThread();
        LazyError error = new LazyError(() -> make(message, thread, caller, strategy));
        String text = strategy.formatsFirst() ? error.toString() : Sink.text(message);
        scenario.output().sink().expect(this, message);
        Call call = Call.begin(this, thread);
        count(thread);
        if (strategy.isAttached()) {
            thread.holdBefore(lock, Mutex.Op.ACQUIRE);
        }
        try {
            scenario.output().print(strategy.form(), error, text);
        } finally {
            boolean arrived = call.end();
            thread.holdNoMore();
            count(thread);
            // A call that returned without reaching the sink is not what is claimed of an output without a queue.
            endUnless(arrived || queue != null, thread);
            if (fates[thread.id()] != null && queue == null) {
                // Messages that are still in the queue will arrive.
                scenario.output().sink().forget(this, message);
            }
        }
    }

    private void count(ModelThread thread) {
        if (queue != null) {
            queue.count(thread.id());
        }
    }

    /** A thread is at the sink, for the first time in its call. */
    final void arrive(ModelThread thread) {
        thread.holdNoMore();
        endUnless(lock.owner() == null || lock.owner() == thread, thread);
    }

    /** Ends a thread as hung if it was found to be, and as stuck unless it did what is claimed of the output. */
    private void endUnless(boolean asClaimed, ModelThread thread) {
        if ((hung & thread.bit()) != 0) {
            fates[thread.id()] = Fate.HUNG;
            thread.unwind();
        } else if (!asClaimed && fates[thread.id()] == null) {
            fates[thread.id()] = Fate.STUCK;
            thread.unwind();
        }
    }

    /** Makes the message of an error, in whatever thread the output asks for it. */
    private String make(int message, ModelThread caller, Thread callerThread, RealStrategy strategy) {
        ModelThread thread = Thread.currentThread() == callerThread ? caller : graph.thread(BACKGROUND);
        boolean inside = scenario.output().holdsOthersUp(strategy);
        thread.holdNoMore();
        if (inside) {
            lock.tryAcquire(thread);
        }
        try {
            needGil(thread, strategy, caller.id());
        } catch (HungException | StuckException e) {
            boolean isHung = e instanceof HungException;
            fates[thread.id()] = isHung ? Fate.HUNG : Fate.STUCK;
            if (isHung) {
                hung = thread.bit() | gil.owner().bit();
            }
            if (queue != null) {
                scenario.output().sink().forget(this, message);
                queue.countDone();
            }
            throw e;
        }
        if (inside) {
            lock.release(thread);
        }
        return Sink.text(message);
    }

    private void needGil(ModelThread thread, RealStrategy strategy, int askedOf) {
        if (strategy.givesTheGilUp()) {
            int depth = gil.detach(thread);
            pacing.asked(askedOf);
            gil.reattach(thread, depth);
        } else {
            if (gil.owner() != thread) {
                pacing.asked(askedOf);
            }
            gil.attach(thread);
            gil.endAttach(thread);
        }
    }

    /** The first byte of a message has arrived. */
    final void begin(int message) {
        received.writeHead(senderOf(message), message);
    }

    /** The last byte of a message has arrived. */
    final void finish(int message) {
        received.writeTail(senderOf(message), message);
        if (queue != null) {
            queue.countDone();
        }
    }

    private ModelThread senderOf(int message) {
        return graph.thread(Math.min(message, 1));
    }

    /** Waits until the output's own thread has printed all messages or hangs, and returns its fate. */
    final Fate background() {
        long deadline = System.nanoTime() + ModelThread.WATCHDOG_NANOS;
        while (hung == 0 && !isComplete()) {
            if (System.nanoTime() - deadline > 0) {
                return Fate.STUCK;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        Fate fate = fates[BACKGROUND];
        return fate == null ? Fate.PRINTED : fate;
    }

    /** The state of the output when all threads have ended. */
    final Output output() {
        if (received.isMixed()) {
            return Output.GARBLED;
        }
        return isComplete() ? Output.INTACT : Output.LOST;
    }

    private boolean isComplete() {
        return received.finished() == (1 << scenario.messages()) - 1;
    }
}
