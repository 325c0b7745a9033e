package org.lockcore;

/**
 * Thrown by a body that ends early of its own accord. Unlike a hung thread, its thread may release what it owns while
 * the exception unwinds it.
 */
public class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception without a stack trace, which no caller reads. */
    public FailedException(String message) {
        super(message, null, false, false);
    }
}
