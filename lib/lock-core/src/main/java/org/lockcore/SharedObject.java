package org.lockcore;

/**
 * Something that threads share: a lock, a gate, a channel, a variable.
 *
 * <p>A subclass offers methods that take the acting thread and do their {@link Operation}s by
 * {@link ModelThread#perform}, at once when the thread runs free, and otherwise when its {@link Scheduler} says so.
 * Both call {@link #attempt}: the effect of an operation is written once.
 *
 * <p>The contract that makes the detection of hangs exact (see {@link WaitGraph}): while {@link #unblockers} of an
 * operation is not empty, {@link #attempt} of it fails, and only an operation of one of the named threads can change
 * that.
 */
public abstract class SharedObject {

    /** What {@link #attempt} returns for an operation that cannot be done now. */
    public static final int BLOCKED = -1;

    /** The result of an operation that has none. */
    public static final int DONE = 0;

    /** Makes an object in its first state. */
    protected SharedObject() {}

    /**
     * Does an operation if it can be done now.
     *
     * @param thread the thread that acts
     * @param operation one that this object has
     * @param argument the operation's argument, or which of its {@link #choices} happens
     * @return the result, at least 0, or {@link #BLOCKED} with nothing changed
     */
    public abstract int attempt(ModelThread thread, Operation operation, int argument);

    /**
     * Whether a thread can have to wait in an operation for what others hold or bring. No edge of the lock-order graph
     * comes from any other.
     */
    public boolean mayBlock(Operation operation) {
        return false;
    }

    /**
     * The threads any one of which could let a waiting thread go on, as a set of {@link ModelThread#bit}s; empty if the
     * operation is not blocked any more. A thread that waits for what nobody else can bring is its own unblocker: as it
     * waits, it hangs, and is found to hang at once.
     *
     * <p>Called only for an operation whose attempt returned {@link #BLOCKED}. It may race with that thread making
     * progress; the result is then discarded, so it may be stale, but must not throw. If it is empty for an operation
     * that stays blocked, the thread ends as stuck, not as hung.
     */
    public int unblockers(ModelThread thread, Operation operation) {
        return 0;
    }

    /** How many results an operation can have in this state that no thread decides; 1 unless overridden. */
    public int choices(ModelThread thread, Operation operation) {
        return 1;
    }

    /** Whether an operation, in this state, neither changes nor depends on anything another thread can see. */
    public boolean isInvisible(ModelThread thread, Operation operation) {
        return false;
    }

    /** Called at each poll of a thread that waits for an operation of this object in a free run. */
    protected void polled(ModelThread thread, Operation operation, int polls) {}

    /** Called when a thread is reset to its start: this object forgets what it keeps for that thread. */
    public void restart(ModelThread thread) {}

    /** The threads that own this object, as a set of bits; empty for what nobody owns or can own. */
    public int owners() {
        return 0;
    }

    /**
     * Whether a thread that waits for this object waits for its owners. Then the order in which it is taken is worth
     * knowing even where nobody has to wait.
     */
    public boolean isOwnable() {
        return false;
    }

    /** What a thread waits for in an operation: this object, called by a name, or a part of it. */
    public String awaited(Operation operation, String name) {
        return name;
    }

    /**
     * The whole state of this object as a number: equal states have equal numbers. Meaningful only while no thread runs
     * free.
     */
    public abstract long save();

    /** Restores a saved state. Called only while no thread runs free. */
    public abstract void restore(long state);

    /** The name of this object, unless the program gives it another one. */
    public abstract String name();

    /** The exception for an operation that belongs to another kind of object. */
    protected final IllegalArgumentException notMine(Operation operation) {
        return new IllegalArgumentException(name() + " has no operation " + operation);
    }
}
