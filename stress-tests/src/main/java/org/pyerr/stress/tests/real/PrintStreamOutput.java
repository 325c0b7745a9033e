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
    static final PrintStreamOutput STREAM = ofOwnStream();

    /** The real standard error of this JVM, which from now on passes on what is not of a stress test. */
    static final PrintStreamOutput SYSTEM_ERR = ofSystemErr();

    private final PrintStream stream;
    private final String name;

    private PrintStreamOutput(Sink sink, PrintStream stream, String name) {
        super(sink);
        this.stream = stream;
        this.name = name;
    }

    private static PrintStreamOutput ofOwnStream() {
        Sink sink = new Sink();
        return new PrintStreamOutput(sink, new PrintStream(sink, true), "PrintStream");
    }

    private static PrintStreamOutput ofSystemErr() {
        Sink sink = new Sink(System.err);
        System.setErr(new PrintStream(sink, true));
        return new PrintStreamOutput(sink, System.err, "System.err");
    }

    @Override
    Moment asks(RealStrategy strategy, int jdk) {
        return switch (strategy) {
            case LAZY, LAZY_ATTACHED, ARGUMENT -> Moment.UNDER_THE_LOCK;
            default -> Moment.BEFORE_THE_LOCK;
        };
    }

    @Override
    void write(String text) {
        stream.println(text);
    }

    @Override
    void print(LazyError error) {
        error.printStackTrace(stream);
    }

    @Override
    void printArgument(LazyError error) {
        stream.printf("%s%n", error);
    }

    @Override
    void printObject(LazyError error) {
        stream.println(error);
    }

    @Override
    public String toString() {
        return name;
    }
}
