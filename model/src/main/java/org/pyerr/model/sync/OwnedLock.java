package org.pyerr.model.sync;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A lock that knows its owner: one field, taken by compare-and-set.
 *
 * <p>Why it excludes and publishes: only a compare-and-set from null makes an owner, and only the owner writes null
 * again; that write has release semantics and the compare-and-set that follows it has acquire semantics, so what an
 * owner did happens before what the next one does. The release need not be a full fence: a thread that gives this lock
 * up and then waits for another one writes its stamp afterwards, which orders the two for whoever looks for a deadlock.
 */
abstract class OwnedLock extends SharedObject {
    private static final VarHandle OWNER;

    static {
        try {
            OWNER = MethodHandles.lookup().findVarHandle(OwnedLock.class, "owner", ModelThread.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile ModelThread owner;

    @Override
    public final ModelThread owner() {
        return owner;
    }

    final boolean tryOwn(ModelThread thread) {
        return owner == null && OWNER.compareAndSet(this, (ModelThread) null, thread);
    }

    final void disown() {
        OWNER.setRelease(this, (ModelThread) null);
    }

    /** The owner as a set of wakers: empty if there is none. */
    final int ownerBit() {
        ModelThread current = owner;
        return current == null ? 0 : current.bit();
    }

    /** The owner as a number: 0 for none. */
    final long saveOwner() {
        ModelThread current = owner;
        return current == null ? 0 : current.id() + 1;
    }

    final void restoreOwner(WaitGraph graph, long saved) {
        owner = saved == 0 ? null : graph.thread((int) saved - 1);
    }
}
