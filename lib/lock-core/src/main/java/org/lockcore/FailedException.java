package org.lockcore;

/**
 * Thrown by a body that gives up of its own accord. Unlike a hung thread it may give back what it owns while the
 * exception unwinds it.
 */
public class FailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes one without a stack trace, which nobody looks at. */
    public FailedException(String message) {
        super(message, null, false, false);
    }
}
