package org.pyerr.model.error;

import org.lockcore.FailedException;

/** A Rust panic, with PyO3's or the standard library's own message. Unwinding drops the guards. */
public final class RustPanic extends FailedException {
    private static final long serialVersionUID = 1L;

    /** PyO3 0.22.6, src/err/mod.rs. */
    static final String ALREADY_NORMALIZING = "Cannot normalize a PyErr while already normalizing it.";

    /** PyO3 0.23 and later, src/err/err_state.rs. */
    static final String REENTRANT = "Re-entrant normalization of PyErrState detected";

    /** Rust, library/std/src/sys/sync/once/futex.rs. */
    static final String POISONED = "Once instance has previously been poisoned";

    RustPanic(String message) {
        super(message);
    }
}
