package org.jcstresskit.run;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * What a part of JCStress printed to the standard streams while it ran. JCStress prints its probing there and offers no
 * other way to get it. A JVM has one pair of standard streams, so only one part may be captured at a time.
 *
 * @param <T> type of what it returned
 * @param value what it returned
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
record CapturedOutput<T>(T value, String out, String err) {

    /**
     * A part of JCStress that prints.
     *
     * @param <T> type of what it returns
     * @param <E> type of what it throws
     */
    @FunctionalInterface
    interface Part<T, E extends Exception> {
        /** Runs the part. */
        T call() throws E;
    }

    /** Calls the part with both standard streams replaced. */
    static <T, E extends Exception> CapturedOutput<T> of(Part<T, E> part) throws E {
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream capturedOut = new PrintStream(out, true, Charset.defaultCharset());
                PrintStream capturedErr = new PrintStream(err, true, Charset.defaultCharset())) {
            System.setOut(capturedOut);
            System.setErr(capturedErr);
            T value = part.call();
            return new CapturedOutput<>(
                    value, out.toString(Charset.defaultCharset()), err.toString(Charset.defaultCharset()));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }
}
