package org.lockcore;

/** What a thread does. */
@FunctionalInterface
public interface Body {

    /**
     * Does it, as the thread given. Exceptions of {@link HungException}, {@link StuckException} and
     * {@link FailedException} must be let through: {@link ModelThread#run} catches them.
     */
    void run(ModelThread thread);
}
