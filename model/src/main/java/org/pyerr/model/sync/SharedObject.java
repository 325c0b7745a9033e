package org.pyerr.model.sync;

/**
 * Something that threads of the model share: a lock, a gate, a channel, the state of an error, an output.
 *
 * <p>A subclass offers its operations as methods that take the acting thread. Each does its {@link Step} at once when
 * the thread runs free, and otherwise leaves it to the thread's controller, which calls {@link #attempt}: the effect of
 * a step is written once.
 *
 * <p>The contract that makes the detection of hangs exact (see {@link WaitGraph}): while {@link #wakers} of a step is
 * not zero, {@link #attempt} of it fails, and only a step of one of the named threads can change that.
 */
public abstract class SharedObject {

    /** What {@link #attempt} returns for a step that cannot be done now. */
    public static final int BLOCKED = -1;

    /** The result of a step that has none. */
    public static final int DONE = 0;

    /**
     * Does a step if it can be done now.
     *
     * @param thread the thread that acts
     * @param step the step; one that this object has
     * @param argument the step's argument, or which of its {@link #alternatives} happens
     * @return the step's result, at least 0, or {@link #BLOCKED} with nothing changed
     */
    public abstract int attempt(ModelThread thread, Step step, int argument);

    /**
     * The threads any one of which could let a waiting thread go on, as a bit set over {@link ModelThread#id}; 0 if the
     * step is not blocked any more. A thread that waits for what nobody else can bring is its own waker: as it waits,
     * it hangs, and is found to hang at once.
     *
     * <p>Called only for a step whose attempt returned {@link #BLOCKED}. It may race with that thread making progress;
     * the result is then discarded, so it may be stale, but must not throw. If it is 0 for a step that stays blocked,
     * the thread ends as stuck, not as hung.
     */
    public abstract int wakers(ModelThread thread, Step step);

    /** How many ways a step can go in this state, by no thread's doing; 1 unless overridden. */
    public int alternatives(ModelThread thread, Step step) {
        return 1;
    }

    /** Whether a step, in this state, neither changes nor depends on anything another thread can see. */
    public boolean isLocal(ModelThread thread, Step step) {
        return false;
    }

    /** Called at each poll of a thread that waits for a step of this object in a free run. */
    void polled(ModelThread thread, Step step, int polls) {}

    /** The thread that owns this object, or null; null for what cannot be owned. */
    public ModelThread owner() {
        return null;
    }

    /**
     * The whole state of this object as a number: equal states have equal numbers. Meaningful only while no thread runs
     * free.
     */
    public abstract long save();

    /** Puts a saved state back. Only while no thread runs free. */
    public abstract void restore(long state);

    /** What this object is called in tables, such as {@code GIL}. */
    public abstract String name();

    static IllegalArgumentException noSuchStep(SharedObject object, Step step) {
        return new IllegalArgumentException(object.name() + " has no step " + step);
    }
}
