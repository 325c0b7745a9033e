package org.lockcore;

/** What a thread does. */
@FunctionalInterface
public interface Body {

    /**
     * Runs the code as the given thread. Exceptions of {@link HungException}, {@link StuckException} and
     * {@link FailedException} must not be caught: {@link ModelThread#run} catches them.
     */
    void run(ModelThread thread);
}
