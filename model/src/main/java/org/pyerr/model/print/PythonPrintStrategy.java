package org.pyerr.model.print;

import org.lockcore.ModelThread;
import org.pyerr.model.error.PyErr;
import org.pyerr.model.sync.Gil;

/**
 * Lets Python print the error to {@code sys.stderr}. Never acquires the stderr lock; a thread that waits for Python's
 * own lock has released the GIL, so it cannot hang. The price: a message is several writes and the lock is taken for
 * each, so lines of two threads may interleave, with each other and with what Rust prints.
 *
 * <p>Source: PyO3 0.29.2, src/err/mod.rs, {@code PyErr::print} (which normalizes the error first); CPython 3.11,
 * Modules/_io/bufferedio.c.
 */
public final class PythonPrintStrategy extends PrintStrategy {

    /** The only one. */
    public static final PythonPrintStrategy INSTANCE = new PythonPrintStrategy();

    private PythonPrintStrategy() {
        super("print", "e.print(py)");
    }

    @Override
    public void print(PrintingProcess process, ModelThread thread, int message) {
        Gil gil = process.gil();
        gil.attach(thread);
        try {
            PyErr error = process.error(message);
            error.normalized(thread);
            write(process, thread, message, false);
            error.str(thread);
            write(process, thread, message, true);
        } finally {
            gil.endAttach(thread);
        }
    }

    /** One write: under the stream's lock, with the GIL released around the system call. */
    private static void write(PrintingProcess process, ModelThread thread, int message, boolean isTail) {
        process.streamLock().acquire(thread, process.gil());
        try {
            int depth = process.gil().detach(thread);
            try {
                if (isTail) {
                    process.stderr().writeTail(thread, message);
                } else {
                    process.stderr().writeHead(thread, message);
                }
            } finally {
                process.gil().reattach(thread, depth);
            }
        } finally {
            process.streamLock().release(thread);
        }
    }
}
