package org.pyerr.stress.tests.real;

import org.lockcore.ModelThread;

/**
 * The call of an output that a real thread is in, if any, and as which thread of which trial. There is one for each
 * thread.
 */
final class Call {
    private static final ThreadLocal<Call> OF_THREAD = ThreadLocal.withInitial(Call::new);

    private RealTrial trial;
    private ModelThread thread;
    private boolean open;
    private boolean arrived;

    private Call() {}

    /** The call of the thread that asks. */
    static Call current() {
        return OF_THREAD.get();
    }

    /** The thread begins to call an output, for a trial or, if that is null, for none. */
    void begin(RealTrial newTrial, ModelThread newThread) {
        trial = newTrial;
        thread = newThread;
        open = true;
        arrived = false;
    }

    /** The output has returned; says whether the thread got to the sink. */
    boolean end() {
        trial = null;
        open = false;
        return arrived;
    }

    /** Whether the thread is in a call. */
    boolean isOpen() {
        return open;
    }

    /** The thread is at the sink, and so under the lock of the output. */
    void arrive() {
        if (!arrived && trial != null) {
            arrived = true;
            trial.arrive(thread);
        }
    }
}
