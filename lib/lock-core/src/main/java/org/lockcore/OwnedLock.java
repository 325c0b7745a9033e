package org.lockcore;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A lock that knows its owner: one field, taken by compare-and-set.
 *
 * <p>Why it excludes and publishes: only a compare-and-set from null makes an owner, and only the owner writes null
 * again; that write has release semantics and the compare-and-set that follows it has acquire semantics, so what an
 * owner did happens before what the next one does. The release need not be a full fence: a thread that releases this
 * lock and then waits for another one writes its stamp afterwards, which orders the two for a thread that looks for a
 * deadlock.
 */
public abstract class OwnedLock extends SharedObject {

    /** The bits that {@link #saveOwner} needs. */
    protected static final int OWNER_BITS = 6;

    private static final VarHandle OWNER;

    static {
        try {
            OWNER = MethodHandles.lookup().findVarHandle(OwnedLock.class, "owner", ModelThread.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private final WaitGraph graph;
    private volatile ModelThread owner;

    /** Makes a free lock for the threads of a graph. */
    protected OwnedLock(WaitGraph graph) {
        this.graph = graph;
    }

    /** The threads that may own this lock. */
    protected final WaitGraph graph() {
        return graph;
    }

    /** The thread that owns this lock, or null. */
    public final ModelThread owner() {
        return owner;
    }

    @Override
    public final int owners() {
        ModelThread current = owner;
        return current == null ? 0 : current.bit();
    }

    @Override
    public final boolean isOwnable() {
        return true;
    }

    /** Makes a thread the owner unless there is one. */
    protected final boolean tryOwn(ModelThread thread) {
        return owner == null && OWNER.compareAndSet(this, (ModelThread) null, thread);
    }

    /** Releases the lock. Called by the thread that owns it. */
    protected final void disown() {
        OWNER.setRelease(this, (ModelThread) null);
    }

    /** The owner as a number of {@link #OWNER_BITS}: 0 for none. */
    protected final long saveOwner() {
        ModelThread current = owner;
        return current == null ? 0 : current.id() + 1;
    }

    /** Restores what {@link #saveOwner} returned; other bits of the number are ignored. */
    protected final void restoreOwner(long saved) {
        int id = (int) (saved & ((1 << OWNER_BITS) - 1)) - 1;
        owner = id < 0 ? null : graph.thread(id);
    }
}
