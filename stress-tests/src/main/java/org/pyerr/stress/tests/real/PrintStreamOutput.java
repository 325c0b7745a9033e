package org.pyerr.stress.tests.real;

import java.io.PrintStream;

/**
 * {@link PrintStream}, by itself or as the real {@link System#err}.
 *
 * <p>{@code printStackTrace} acquires the stream's lock (its monitor; {@code InternalLock} in JDK 21 to 23) and then
 * calls {@code toString}; {@code printf} formats under the same lock. {@code println(Object)} asks for the text first.
 * Each of them, and {@code println(String)}, is one critical section, at the end of which the bytes go to the sink: a
 * stream keeps none back. All pass on an exception that the error throws, and release the lock.
 */
final class PrintStreamOutput extends RealOutput {
    /** A stream that only the tests use. */
    static final PrintStreamOutput STREAM = new PrintStreamOutput("PrintStream", new Sink());

    /** The real standard error of this JVM, which from now on passes on what is not of a stress test. */
    static final PrintStreamOutput SYSTEM_ERR = ofSystemErr();

    private final PrintStream stream;

    private PrintStreamOutput(String name, Sink sink) {
        super(name, sink);
        stream = new PrintStream(sink, true);
    }

    private static PrintStreamOutput ofSystemErr() {
        PrintStreamOutput output = new PrintStreamOutput("System.err", new Sink(System.err));
        System.setErr(output.stream);
        return output;
    }

    @Override
    boolean holdsOthersUp(Form form, int jdk) {
        return form == Form.ERROR || form == Form.ARGUMENT;
    }

    @Override
    void print(Form form, LazyError error, String text) {
        switch (form) {
            case TEXT -> stream.println(text);
            case ERROR -> error.printStackTrace(stream);
            case ARGUMENT -> stream.printf("%s%n", error);
            case OBJECT -> stream.println(error);
            default -> throw lacks(form);
        }
    }
}
