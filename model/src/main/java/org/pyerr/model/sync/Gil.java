package org.pyerr.model.sync;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.lockcore.ModelThread;
import org.lockcore.Operation;
import org.lockcore.OwnedLock;
import org.lockcore.WaitGraph;

/**
 * Python's global interpreter lock, as PyO3 sees it: re-entrant attach, detach that releases it however often it was
 * attached, and CPython's way of switching it between threads.
 *
 * <p>A waiter that has waited a switch interval requests a drop. The holder honours that between bytecodes, and a
 * thread that drops the GIL while a request is pending then waits until another thread has taken it (CPython 3.11,
 * Python/ceval_gil.h, {@code take_gil} and {@code drop_gil}). When the request comes is up to the clock, so under a
 * scheduler it is a choice, open whenever a thread waits.
 */
public final class Gil extends OwnedLock {

    /** The operations. */
    public enum Op implements Operation {
        /** Take the GIL; waits while another thread holds it. CPython's {@code take_gil}. */
        TAKE("take"),
        /** Release the GIL. CPython's {@code drop_gil}. */
        DROP("release"),
        /** Run Python bytecodes; a waiter's drop request is honoured between them. */
        EVAL("run bytecodes of"),
        /** After a requested drop: wait until another thread has taken the GIL. */
        AWAIT_SWITCH("await the switch of"),
        /** After {@link #EVAL}: reacquire the GIL if it was released. */
        RETAKE("retake");

        private final String words;

        Op(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /**
     * Polls after which a waiter requests a drop: the model's switch interval. As CPython's 5 ms, it is long against a
     * critical section, so that a request is rare unless Python code runs.
     */
    private static final int SWITCH_INTERVAL_POLLS = 32;

    /** The choice, or the argument, of a drop that a waiter has requested. */
    private static final int REQUESTED = 1;

    private static final VarHandle LAST_HOLDER;
    private static final VarHandle OWING;

    static {
        try {
            LAST_HOLDER = MethodHandles.lookup().findVarHandle(Gil.class, "lastHolder", ModelThread.class);
            OWING = MethodHandles.lookup().findVarHandle(Gil.class, "owing", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /**
     * The thread that took or dropped the GIL last. Written with release semantics only: a thread that owes a switch
     * polls it, and a thread that goes on to wait writes its stamp afterwards.
     */
    private volatile ModelThread lastHolder;

    private volatile boolean dropRequested;

    /** The threads that released the GIL on request and owe a switch to another thread; each clears its own bit. */
    private volatile int owing;

    /**
     * The thread that is attached, as it knows itself, and how often: PyO3's thread-local count (gil.rs,
     * {@code GIL_COUNT}). Written only by the thread that holds the GIL, which takes both along when it releases the
     * GIL; another thread may read anything but itself.
     */
    private ModelThread attached;

    private int depth;

    /** Makes a free GIL for the threads of a graph. */
    public Gil(WaitGraph graph) {
        super(graph);
    }

    /** Acquires the GIL unless this thread holds it. PyO3's {@code Python::attach} or {@code with_gil}. */
    public void attach(ModelThread thread) {
        if (attached == thread) {
            depth++;
        } else {
            take(thread, 1);
        }
    }

    /** Ends the last {@link #attach}. */
    public void endAttach(ModelThread thread) {
        if (attached == thread && --depth == 0) {
            attached = null;
            drop(thread);
        }
    }

    /**
     * Releases the GIL, however often it was attached. PyO3's {@code Python::detach} or {@code allow_threads}, up to
     * its closure. A thread that is not attached has nothing to release.
     *
     * @return what {@link #reattach} needs
     */
    public int detach(ModelThread thread) {
        if (attached != thread) {
            return 0;
        }
        attached = null;
        int kept = depth;
        drop(thread);
        return kept;
    }

    /** Acquires the GIL again after {@link #detach}. */
    public void reattach(ModelThread thread, int newDepth) {
        if (newDepth > 0) {
            take(thread, newDepth);
        }
    }

    /** Runs Python bytecodes: the GIL is lost between them if a waiter's request comes. */
    public void eval(ModelThread thread, int bytecodes) {
        boolean requested = !thread.isControlled() && isDropRequestedWithin(bytecodes);
        if (requested || thread.isControlled()) {
            attached = null;
            int kept = depth;
            thread.perform(this, Op.EVAL, requested ? REQUESTED : 0);
            thread.perform(this, Op.AWAIT_SWITCH, 0);
            thread.perform(this, Op.RETAKE, 0);
            attached = thread;
            depth = kept;
        }
    }

    /** Releases and reacquires the GIL, as {@code time.sleep(0)} does. */
    public void relinquish(ModelThread thread) {
        reattach(thread, detach(thread));
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

    private void take(ModelThread thread, int newDepth) {
        thread.perform(this, Op.TAKE, 0);
        attached = thread;
        depth = newDepth;
    }

    private void drop(ModelThread thread) {
        boolean requested = !thread.isControlled() && dropRequested;
        thread.perform(this, Op.DROP, requested ? REQUESTED : 0);
        thread.perform(this, Op.AWAIT_SWITCH, 0);
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

    private int dropAs(ModelThread thread, boolean requested) {
        if (requested) {
            OWING.getAndBitwiseOr(this, thread.bit());
            LAST_HOLDER.setRelease(this, thread);
        }
        disown();
        return DONE;
    }

    private boolean owesSwitch(ModelThread thread) {
        return (owing & thread.bit()) != 0;
    }

    private boolean hasSwitched(ModelThread thread) {
        if (owesSwitch(thread)) {
            if (lastHolder == thread) {
                return false;
            }
            OWING.getAndBitwiseAnd(this, ~thread.bit());
        }
        return true;
    }

    @Override
    public int attempt(ModelThread thread, Operation operation, int argument) {
        if (operation == Op.TAKE) {
            return tryTake(thread) ? DONE : BLOCKED;
        } else if (operation == Op.DROP) {
            return dropAs(thread, argument == REQUESTED);
        } else if (operation == Op.AWAIT_SWITCH) {
            return hasSwitched(thread) ? DONE : BLOCKED;
        } else if (operation == Op.EVAL) {
            return argument == REQUESTED ? dropAs(thread, true) : DONE;
        } else if (operation == Op.RETAKE) {
            return owner() == thread || tryTake(thread) ? DONE : BLOCKED;
        }
        throw notMine(operation);
    }

    @Override
    public int choices(ModelThread thread, Operation operation) {
        boolean isDrop = operation == Op.DROP || operation == Op.EVAL;
        return isDrop && isAwaitedByOthers(thread) ? 2 : 1;
    }

    private boolean isAwaitedByOthers(ModelThread thread) {
        return graph().othersWaitFor(thread, this, Op.TAKE) || graph().othersWaitFor(thread, this, Op.RETAKE);
    }

    @Override
    public boolean isInvisible(ModelThread thread, Operation operation) {
        return (operation == Op.AWAIT_SWITCH && !owesSwitch(thread)) || (operation == Op.RETAKE && owner() == thread);
    }

    /** A wait for a switch ends by itself: the thread that has requested it takes the GIL, whatever it owns. */
    @Override
    public boolean mayBlock(Operation operation) {
        return operation == Op.TAKE || operation == Op.RETAKE;
    }

    @Override
    public int unblockers(ModelThread thread, Operation operation) {
        if (operation == Op.AWAIT_SWITCH) {
            return lastHolder == thread ? graph().othersThan(thread) : 0;
        }
        return owners() & ~thread.bit();
    }

    @Override
    protected void polled(ModelThread thread, Operation operation, int polls) {
        if (polls >= SWITCH_INTERVAL_POLLS && operation != Op.AWAIT_SWITCH && !dropRequested) {
            dropRequested = true;
        }
    }

    @Override
    public void restart(ModelThread thread) {
        if (attached == thread) {
            attached = null;
        }
    }

    /** Who holds it, who owes a switch, and, only where that matters, who held it last. */
    @Override
    public long save() {
        ModelThread last = lastHolder;
        long lastId = owing != 0 && last != null ? last.id() + 1 : 0;
        return ((long) owing << OWNER_BITS | lastId) << OWNER_BITS | saveOwner();
    }

    @Override
    public void restore(long state) {
        restoreOwner(state);
        int lastId = (int) (state >>> OWNER_BITS) & ((1 << OWNER_BITS) - 1);
        lastHolder = lastId == 0 ? null : graph().thread(lastId - 1);
        owing = (int) (state >>> (2 * OWNER_BITS));
    }

    @Override
    public String name() {
        return "GIL";
    }
}
