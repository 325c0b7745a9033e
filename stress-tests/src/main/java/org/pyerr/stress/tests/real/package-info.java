/**
 * The same hazard in Java's own locks: the stress tests of real outputs, from {@code Throwable.printStackTrace} to the
 * loggers. One class of cells for each family of outputs, one cell for each way of printing.
 *
 * <p>An error whose message is made on demand needs the model's GIL for it. If an output asks for the message while it
 * holds a lock of its own, and another thread waits for that lock while it holds the GIL, the two deadlock. The
 * libraries are the real ones, with their real locks; only the GIL is the model's. How such a hang is detected exactly,
 * and undone, is explained in {@link org.pyerr.stress.tests.real.RealTrial} and
 * {@link org.pyerr.stress.tests.real.EventQueue}.
 *
 * <p>The cells are suppliers: a library is started, and takes the place of {@link System#err}, only in the JVM that
 * runs one of its tests.
 */
package org.pyerr.stress.tests.real;
