package org.pyerr.stress.tests.real;

/**
 * An output of a real library: one object for the whole JVM, as it is in programs, with all its locks, and a sink that
 * all of it ends in.
 */
abstract class RealOutput {
    private final String name;
    private final Sink sink;

    RealOutput(String name, Sink sink) {
        this.name = name;
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

    /** Whether other threads that print have to wait while the message of an error is made, in the JDK that runs. */
    final boolean holdsOthersUp(RealStrategy strategy) {
        return holdsOthersUp(strategy, Runtime.version().feature());
    }

    /**
     * Whether other threads that print have to wait while the message of an error is made.
     *
     * @param jdk the feature release of the JDK
     */
    final boolean holdsOthersUp(RealStrategy strategy, int jdk) {
        return !strategy.formatsFirst() && holdsOthersUp(strategy.form(), jdk);
    }

    /**
     * Whether the library calls {@code getMessage} of an error, which has no message yet, in the way of other threads
     * that print: under a lock of its own, or in its own thread, which takes the events from a queue that can be full.
     */
    abstract boolean holdsOthersUp(Form form, int jdk);

    /** Calls the library: with the text, or with the error, as the form says. */
    abstract void print(Form form, LazyError error, String text);

    /** The exception for a form in which no call of the library takes an error. */
    final UnsupportedOperationException lacks(Form form) {
        return new UnsupportedOperationException(this + " has no call for " + form);
    }

    /** The library and its class, for people. */
    @Override
    public final String toString() {
        return name;
    }
}
