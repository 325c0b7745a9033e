/**
 * The same hazard in Java's own locks: the stress tests of real outputs, from {@code Throwable.printStackTrace} to the
 * loggers. One file for each family of outputs, one nested class for each way of printing.
 *
 * <p>An error whose message is made on demand needs the model's GIL for it. If an output asks for the message while it
 * holds a lock of its own, and another thread waits for that lock with the GIL held, both wait for ever. The libraries
 * are the real ones, with their real locks; only the GIL is the model's. How a hang of the two is found exactly, and
 * undone, is told in {@link org.pyerr.stress.tests.real.OutputLock} and {@link org.pyerr.stress.tests.real.EventQueue}.
 */
package org.pyerr.stress.tests.real;
