/**
 * The locks of the model: the GIL, Rust's stderr lock, the lock of Python's own stream, the {@code Once} gate and
 * channels, over threads of the model whose deadlocks are detected exactly.
 *
 * <p>Every visible operation is a {@link org.pyerr.model.sync.Step} on a {@link org.pyerr.model.sync.SharedObject}.
 * Threads run them freely (a stress run) or under a {@link org.pyerr.model.sync.Controller} (an exploration, a forced
 * schedule); the operations are the same code.
 */
package org.pyerr.model.sync;
