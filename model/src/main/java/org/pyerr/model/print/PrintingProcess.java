package org.pyerr.model.print;

import org.lockcore.Channel;
import org.lockcore.ModelThread;
import org.lockcore.ReentrantLock;
import org.pyerr.model.error.PyErr;
import org.pyerr.model.sync.Formatter;
import org.pyerr.model.sync.Gil;
import org.pyerr.model.sync.Stderr;
import org.pyerr.model.sync.StreamLock;

/** One operating-system process with Rust and Python in it: what its printing threads share. */
public interface PrintingProcess {

    /** Python's lock. */
    Gil gil();

    /** The lock of Rust's standard error. */
    ReentrantLock stderrLock();

    /** The lock of Python's {@code sys.stderr}. */
    StreamLock streamLock();

    /** The file descriptor that both write to. */
    Stderr stderr();

    /** The error that a message is about. */
    PyErr error(int message);

    /** The channel to the printer thread of a strategy. */
    Channel channel(ChannelPrintStrategy strategy);

    /** {@code eprintln!("{e}")}: formats and writes the error, all under the stderr lock. */
    default void eprintlnError(ModelThread thread, int message) {
        stderrLock().acquire(thread);
        try {
            error(message).display(thread, stderr(), message);
        } finally {
            stderrLock().release(thread);
        }
    }

    /** {@code eprintln!("{s}")}: writes a text that was formatted before, under the stderr lock. */
    default void eprintlnText(ModelThread thread, int message) {
        stderrLock().acquire(thread);
        try {
            stderr().writeHead(thread, message);
            stderr().writeTail(thread, message);
        } finally {
            stderrLock().release(thread);
        }
    }

    /** {@code e.to_string()}: formats the error with no lock but the GIL. */
    default void format(ModelThread thread, int message) {
        error(message).display(thread, Formatter.TO_STRING, message);
    }
}
