package org.pyerr.model.error;

import org.lockcore.ModelThread;
import org.lockcore.Once;
import org.lockcore.SharedObject;
import org.lockcore.WaitGraph;
import org.pyerr.model.sync.Formatter;
import org.pyerr.model.sync.Gil;

/**
 * A PyO3 error. Accessing its value normalizes it, which acquires locks: which ones, and in which order, depends on the
 * version and on where the error comes from.
 */
public final class PyErr {
    private final PyO3Version version;
    private final Origin origin;
    private final ExceptionType type;
    private final Gil gil;
    private final PyErrState state;
    private final Once once;

    /**
     * Makes an error in the state that its creation leaves it in.
     *
     * @param stateOnceFetched whether the interpreter hands errors over in one piece, as CPython 3.12 and later do;
     *     otherwise PyO3 0.22 has to normalize a fetched error as well
     */
    public PyErr(
            WaitGraph graph,
            Gil gil,
            PyO3Version version,
            Origin origin,
            ExceptionType type,
            boolean stateOnceFetched) {
        this.version = version;
        this.origin = origin;
        this.type = type;
        this.gil = gil;
        if (version.isGated()) {
            state = null;
            once = new Once(graph, version.isCompleteAtCreation(origin));
        } else {
            boolean normalized = origin == Origin.FETCHED && stateOnceFetched;
            state = new PyErrState(normalized ? PyErrState.NORMALIZED : PyErrState.LAZY);
            once = null;
        }
    }

    /** The steps that creating the error takes in a thread, holding the GIL or not. */
    public void create(ModelThread thread) {
        if (version.needsGilToCreate(origin)) {
            gil.attach(thread);
            try {
                if (version.isEager()) {
                    callType(thread);
                }
            } finally {
                gil.endAttach(thread);
            }
        }
    }

    /**
     * Normalizes the error unless that was done: PyO3's {@code PyErr::value} and everything that reads the value. The
     * thread holds the GIL. If the gate is not complete, it releases the GIL while it enters the gate, and reacquires
     * it before this returns.
     */
    public void normalized(ModelThread thread) {
        if (once == null) {
            if (state.read(thread) != PyErrState.NORMALIZED) {
                makeNormalizedUngated(thread);
            }
        } else if (!once.isCompleted(thread)) {
            makeNormalized(thread);
        }
    }

    private void makeNormalizedUngated(ModelThread thread) {
        if (state.moveOut(thread) == PyErrState.MOVED_OUT) {
            throw new RustPanic(RustPanic.ALREADY_NORMALIZING);
        }
        callType(thread);
        state.put(thread);
    }

    private void makeNormalized(ModelThread thread) {
        if (once.isEnteredBy(thread)) {
            throw new RustPanic(RustPanic.REENTRANT);
        }
        int depth = gil.detach(thread);
        try {
            Once.Entry entry = once.enter(thread);
            if (entry == Once.Entry.POISONED) {
                throw new RustPanic(RustPanic.POISONED);
            }
            if (entry == Once.Entry.RUN) {
                normalizeInsideGate(thread);
            }
        } finally {
            gil.reattach(thread, depth);
        }
    }

    private void normalizeInsideGate(ModelThread thread) {
        boolean normalized = false;
        try {
            gil.attach(thread);
            try {
                callType(thread);
            } finally {
                gil.endAttach(thread);
            }
            normalized = true;
        } finally {
            if (normalized) {
                once.complete(thread);
            } else {
                once.poison(thread);
            }
        }
    }

    /** Calls the exception type, which runs its {@code __init__}; that of a fetched error has run already. */
    private void callType(ModelThread thread) {
        if (origin == Origin.LAZY) {
            type.init().run(thread, gil);
        }
    }

    /**
     * Formats the error. PyO3's {@code impl Display for PyErr}: attach, normalize, write the type name, call
     * {@code str(value)}, write its text.
     */
    public void display(ModelThread thread, Formatter formatter, int message) {
        gil.attach(thread);
        try {
            normalized(thread);
            formatter.writeHead(thread, message);
            str(thread);
            formatter.writeTail(thread, message);
        } finally {
            gil.endAttach(thread);
        }
    }

    /** Calls {@code str(value)} in a thread that holds the GIL. */
    public void str(ModelThread thread) {
        type.str().run(thread, gil);
    }

    /** The object that threads share when they share this error. */
    public SharedObject shared() {
        return once == null ? state : once;
    }
}
