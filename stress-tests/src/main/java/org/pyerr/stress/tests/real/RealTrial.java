package org.pyerr.stress.tests.real;

import java.util.concurrent.locks.LockSupport;
import org.lockcore.HungException;
import org.lockcore.ModelThread;
import org.lockcore.StuckException;
import org.lockcore.WaitGraph;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Output;
import org.pyerr.model.sync.Gil;
import org.pyerr.model.sync.Stderr;

/**
 * One execution of a real scenario: a fresh GIL and fresh errors, over the one output of the JVM. Each thread is run
 * once, by any real thread; what they leave is read when both have ended.
 */
final class RealTrial {
    /** The output's own thread, if it has one. */
    private static final int BACKGROUND = 2;

    private static final long POLL_NANOS = 20_000;

    private final RealScenario scenario;
    private final Pacing pacing;
    private final WaitGraph graph;
    private final Gil gil;
    private final OutputLock lock;
    private final Stderr received = new Stderr();
    private final Fate[] fates;

    /** The threads that were found deadlocked; written before the one that found it leaves the real lock. */
    private volatile int hung;

    RealTrial(RealScenario scenario) {
        this(scenario, Pacing.NONE);
    }

    RealTrial(RealScenario scenario, Pacing pacing) {
        this.scenario = scenario;
        this.pacing = pacing;
        EventQueue queue = scenario.output().queue();
        graph = new WaitGraph(queue == null ? 2 : BACKGROUND + 1);
        gil = new Gil(graph);
        lock = queue == null ? new OutputLock() : new QueueLock(queue);
        fates = new Fate[graph.size()];
    }

    RealScenario scenario() {
        return scenario;
    }

    /** Runs a thread, and says how it ended. */
    Fate run(int id) {
        Fate fate = Fate.of(graph.thread(id).run(this::printMessages));
        return fates[id] == null ? fate : fates[id];
    }

    private void printMessages(ModelThread thread) {
        int id = thread.id();
        RealStrategy strategy = scenario.strategy(id);
        if (strategy.isAttached()) {
            pacing.attaching(id);
            gil.attach(thread);
            pacing.attached(id);
        }
        try {
            for (int i = 0; i < scenario.messages(id) && fates[id] == null; i++) {
                printMessage(thread, strategy, id + i);
            }
        } finally {
            if (strategy.isAttached()) {
                gil.endAttach(thread);
            }
        }
    }

    private void printMessage(ModelThread thread, RealStrategy strategy, int message) {
        RealOutput output = scenario.output();
        Thread caller = Thread.currentThread();
        LazyError error = new LazyError(() -> make(message, thread, caller, strategy));
        String text = strategy.prepare(error, Sink.text(message));
        output.sink().expect(this, message);
        Call call = Call.current();
        call.begin(this, thread);
        announce(thread, strategy);
        try {
            strategy.print(output, error, text);
        } finally {
            boolean arrived = call.end();
            withdraw(thread);
            judge(thread, arrived);
            if (fates[thread.id()] != null && output.queue() == null) {
                // Messages that are still in the queue will arrive.
                output.sink().forget(this, message);
            }
        }
    }

    private void announce(ModelThread thread, RealStrategy strategy) {
        if (scenario.output().queue() != null) {
            scenario.output().queue().count(thread.id());
        }
        if (strategy.isAttached()) {
            lock.announce(thread);
        }
    }

    private void withdraw(ModelThread thread) {
        lock.pass(thread);
        if (scenario.output().queue() != null) {
            scenario.output().queue().count(thread.id());
        }
    }

    private void judge(ModelThread thread, boolean arrived) {
        if ((hung & thread.bit()) != 0) {
            end(thread, Fate.HUNG);
        } else if (!arrived && scenario.output().queue() == null && fates[thread.id()] == null) {
            // The call returned without reaching the sink, so what is claimed of this output does not hold.
            end(thread, Fate.STUCK);
        }
    }

    private void end(ModelThread thread, Fate fate) {
        fates[thread.id()] = fate;
        thread.unwind();
    }

    /** A thread is at the sink, for the first time in its call. */
    void arrive(ModelThread thread) {
        lock.pass(thread);
        if ((hung & thread.bit()) != 0) {
            end(thread, Fate.HUNG);
        } else if (lock.isBrokenBy(thread)) {
            end(thread, Fate.STUCK);
        }
    }

    /** Makes the message of an error, in whatever thread the output asks for it. */
    private String make(int message, ModelThread caller, Thread callerThread, RealStrategy strategy) {
        boolean inBackground = Thread.currentThread() != callerThread;
        ModelThread thread = inBackground ? graph.thread(BACKGROUND) : caller;
        boolean inside = inBackground || scenario.output().asks(strategy) == Moment.UNDER_THE_LOCK;
        lock.pass(thread);
        if (inside) {
            lock.enter(thread);
        }
        try {
            needGil(thread, strategy, caller.id());
        } catch (HungException e) {
            fates[thread.id()] = Fate.HUNG;
            hung = thread.bit() | gil.owner().bit();
            dropEvent(message);
            throw e;
        } catch (StuckException e) {
            fates[thread.id()] = Fate.STUCK;
            dropEvent(message);
            throw e;
        }
        if (inside) {
            lock.leave();
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

    private void dropEvent(int message) {
        if (scenario.output().queue() != null) {
            scenario.output().sink().forget(this, message);
            scenario.output().queue().countDone();
        }
    }

    /** The first byte of a message has arrived. */
    void begin(int message) {
        received.writeHead(senderOf(message), message);
    }

    /** The last byte of a message has arrived. */
    void finish(int message) {
        received.writeTail(senderOf(message), message);
        if (scenario.output().queue() != null) {
            scenario.output().queue().countDone();
        }
    }

    private ModelThread senderOf(int message) {
        return graph.thread(Math.min(message, 1));
    }

    /** Waits until the output's own thread has printed all messages or hangs, and returns its fate. */
    Fate background() {
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
    Output output() {
        if (received.isMixed()) {
            return Output.GARBLED;
        }
        return isComplete() ? Output.INTACT : Output.LOST;
    }

    private boolean isComplete() {
        return received.finished() == (1 << scenario.messages()) - 1;
    }
}
