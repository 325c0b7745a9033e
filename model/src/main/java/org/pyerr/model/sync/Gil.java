package org.pyerr.model.sync;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Python's global interpreter lock, as PyO3 sees it: re-entrant attach, detach that gives it up whole, and CPython's
 * way of switching it between threads.
 *
 * <p>A waiter that has waited a switch interval requests a drop. The holder honours that between bytecodes, and whoever
 * drops the GIL while a request is pending then waits until another thread has taken it (CPython 3.11,
 * Python/ceval_gil.h, {@code take_gil} and {@code drop_gil}). When the request comes is up to the clock, so under a
 * controller it is a choice, open whenever somebody waits.
 */
public final class Gil extends OwnedLock {

    /**
     * Polls after which a waiter requests a drop: the model's switch interval. As CPython's 5 ms, it is long against a
     * critical section, so that a request is rare unless Python code runs.
     */
    private static final int SWITCH_INTERVAL_POLLS = 32;

    private static final int OWNER_BITS = 6;
    private static final int OWNER_MASK = (1 << OWNER_BITS) - 1;

    private static final VarHandle LAST_HOLDER;

    static {
        try {
            LAST_HOLDER = MethodHandles.lookup().findVarHandle(Gil.class, "lastHolder", ModelThread.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final WaitGraph graph;

    /**
     * The thread that took or dropped the GIL last. Written with release semantics only: whoever owes a switch polls
     * it, and a thread that goes on to wait writes its stamp afterwards.
     */
    private volatile ModelThread lastHolder;

    private volatile boolean dropRequested;

    /** Makes a free GIL for the threads of a graph. */
    public Gil(WaitGraph graph) {
        this.graph = graph;
    }

    /** Takes the GIL unless this thread holds it. PyO3's {@code Python::attach} or {@code with_gil}. */
    public void attach(ModelThread thread) {
        if (thread.attachDepth++ == 0) {
            take(thread);
        }
    }

    /** Ends the last {@link #attach}. */
    public void endAttach(ModelThread thread) {
        if (--thread.attachDepth == 0) {
            drop(thread);
        }
    }

    /**
     * Gives the GIL up, however often it was attached. PyO3's {@code Python::detach} or {@code allow_threads}, up to
     * its closure. A thread that is not attached has nothing to give up.
     *
     * @return what {@link #reattach} needs
     */
    public int detach(ModelThread thread) {
        int depth = thread.attachDepth;
        if (depth > 0) {
            thread.attachDepth = 0;
            drop(thread);
        }
        return depth;
    }

    /** Takes the GIL again after {@link #detach}. */
    public void reattach(ModelThread thread, int depth) {
        if (depth > 0) {
            take(thread);
            thread.attachDepth = depth;
        }
    }

    /** Runs Python bytecodes: the GIL is lost in between if a waiter's request comes. */
    public void eval(ModelThread thread, int bytecodes) {
        if (thread.isSteered()) {
            thread.steer(this, Step.EVAL, 0);
            thread.steer(this, Step.AWAIT_SWITCH, 0);
            thread.steer(this, Step.RETAKE, 0);
        } else if (isDropRequestedWithin(bytecodes)) {
            drop(thread);
            take(thread);
        }
    }

    /** Gives the GIL up and takes it again, as {@code time.sleep(0)} does. */
    public void relinquish(ModelThread thread) {
        drop(thread);
        take(thread);
    }

    private boolean isDropRequestedWithin(int bytecodes) {
        for (int i = 0; i < bytecodes; i++) {
            if (dropRequested) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private void take(ModelThread thread) {
        if (thread.isSteered()) {
            thread.steer(this, Step.TAKE, 0);
        } else if (!tryTake(thread)) {
            thread.await(this, Step.TAKE, 0);
        }
    }

    private void drop(ModelThread thread) {
        if (thread.isSteered()) {
            thread.steer(this, Step.DROP, 0);
            thread.steer(this, Step.AWAIT_SWITCH, 0);
        } else if (dropAndOweSwitch(thread, dropRequested)) {
            thread.await(this, Step.AWAIT_SWITCH, 0);
        }
    }

    private boolean tryTake(ModelThread thread) {
        if (!tryOwn(thread)) {
            return false;
        }
        LAST_HOLDER.setRelease(this, thread);
        if (dropRequested) {
            dropRequested = false;
        }
        return true;
    }

    private boolean dropAndOweSwitch(ModelThread thread, boolean requested) {
        thread.owesSwitch = requested;
        if (requested) {
            LAST_HOLDER.setRelease(this, thread);
        }
        disown();
        return requested;
    }

    private boolean hasSwitched(ModelThread thread) {
        if (thread.owesSwitch && lastHolder == thread) {
            return false;
        }
        thread.owesSwitch = false;
        return true;
    }

    @Override
    public int attempt(ModelThread thread, Step step, int argument) {
        return switch (step) {
            case TAKE -> tryTake(thread) ? DONE : BLOCKED;
            case DROP -> {
                dropAndOweSwitch(thread, argument == 1);
                yield DONE;
            }
            case EVAL -> {
                if (argument == 1) {
                    dropAndOweSwitch(thread, true);
                }
                yield DONE;
            }
            case AWAIT_SWITCH -> hasSwitched(thread) ? DONE : BLOCKED;
            case RETAKE -> owner() == thread || tryTake(thread) ? DONE : BLOCKED;
            default -> throw noSuchStep(this, step);
        };
    }

    @Override
    public int alternatives(ModelThread thread, Step step) {
        boolean isDrop = step == Step.DROP || step == Step.EVAL;
        return isDrop && isAwaitedByOthers(thread) ? 2 : 1;
    }

    private boolean isAwaitedByOthers(ModelThread thread) {
        return graph.othersWaitFor(thread, this, Step.TAKE) || graph.othersWaitFor(thread, this, Step.RETAKE);
    }

    @Override
    public boolean isLocal(ModelThread thread, Step step) {
        return (step == Step.AWAIT_SWITCH && !thread.owesSwitch) || (step == Step.RETAKE && owner() == thread);
    }

    @Override
    public int wakers(ModelThread thread, Step step) {
        if (step == Step.AWAIT_SWITCH) {
            return lastHolder == thread ? graph.othersThan(thread) : 0;
        }
        return ownerBit() & ~thread.bit();
    }

    @Override
    void polled(ModelThread thread, Step step, int polls) {
        if (polls >= SWITCH_INTERVAL_POLLS && step != Step.AWAIT_SWITCH && !dropRequested) {
            dropRequested = true;
        }
    }

    /** Who holds it, who owes a switch, and, only where that matters, who held it last. */
    @Override
    public long save() {
        long state = 0;
        for (int id = 0; id < graph.size(); id++) {
            if (graph.thread(id).owesSwitch) {
                state |= 1L << id;
            }
        }
        if (state != 0 && lastHolder != null) {
            state = state << OWNER_BITS | (lastHolder.id() + 1);
        } else {
            state <<= OWNER_BITS;
        }
        return state << OWNER_BITS | saveOwner();
    }

    @Override
    public void restore(long state) {
        restoreOwner(graph, state & OWNER_MASK);
        long holder = state >>> OWNER_BITS & OWNER_MASK;
        lastHolder = holder == 0 ? null : graph.thread((int) holder - 1);
        long owing = state >>> (2 * OWNER_BITS);
        for (int id = 0; id < graph.size(); id++) {
            graph.thread(id).owesSwitch = (owing >>> id & 1) != 0;
        }
    }

    @Override
    public String name() {
        return "GIL";
    }
}
