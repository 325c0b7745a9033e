package org.pyerr.stress.tests.real;

import java.util.function.Supplier;

/**
 * An output of a real library: one object for the whole JVM, as it is in programs, with all its locks, and a sink that
 * all of it ends in.
 */
abstract class RealOutput {
    private final Sink sink;

    RealOutput(Sink sink) {
        this.sink = sink;
    }

    /** The sink at which the bytes arrive. */
    final Sink sink() {
        return sink;
    }

    /** The queue in front of the output's own thread, or null if it writes in the thread that calls it. */
    EventQueue queue() {
        return null;
    }

    /** When the library calls {@code getMessage} of an error that has no message yet, in the JDK that runs. */
    final Moment asks(RealStrategy strategy) {
        return asks(strategy, Runtime.version().feature());
    }

    /**
     * When the library calls {@code getMessage} of an error that has no message yet.
     *
     * @param jdk the feature release of the JDK
     */
    abstract Moment asks(RealStrategy strategy, int jdk);

    /** Writes text. */
    abstract void write(String text);

    /** Prints an error by the usual call for errors. */
    abstract void print(LazyError error);

    /** Prints an error that is an argument of a format. */
    void printArgument(LazyError error) {
        throw lacks(RealStrategy.ARGUMENT);
    }

    /** Prints an error by the call for any object. */
    void printObject(LazyError error) {
        throw lacks(RealStrategy.OBJECT);
    }

    /** Prints what a supplier returns. */
    void printSupplied(Supplier<String> text) {
        throw lacks(RealStrategy.SUPPLIER);
    }

    /** Prints an event that has the error as one of its named values. */
    void printKeyValue(LazyError error) {
        throw lacks(RealStrategy.KEY_VALUE);
    }

    private UnsupportedOperationException lacks(RealStrategy strategy) {
        return new UnsupportedOperationException(this + " has no call for " + strategy);
    }

    /** The library and its class, for people. */
    @Override
    public abstract String toString();
}
