package org.pyerr.stress.tests.real;

import org.lockcore.ModelThread;

/** The call of an output that a real thread is in, as which thread of which trial. */
final class Call {
    private static final ThreadLocal<Call> CURRENT = new ThreadLocal<>();

    private final RealTrial trial;
    private final ModelThread thread;
    private boolean arrived;

    private Call(RealTrial trial, ModelThread thread) {
        this.trial = trial;
        this.thread = thread;
    }

    /** The thread begins to call an output, for a trial or, if that is null, for none. */
    static Call begin(RealTrial trial, ModelThread thread) {
        Call call = new Call(trial, thread);
        CURRENT.set(call);
        return call;
    }

    /** Whether the thread that asks is in a call. */
    static boolean isOpen() {
        return CURRENT.get() != null;
    }

    /** The output has returned; says whether the thread got to the sink. */
    boolean end() {
        CURRENT.set(null);
        return arrived;
    }

    /** The thread that asks is at the sink, and so under the lock of the output. */
    static void arrive() {
        Call call = CURRENT.get();
        if (call != null && call.trial != null && !call.arrived) {
            call.arrived = true;
            call.trial.arrive(call.thread);
        }
    }
}
