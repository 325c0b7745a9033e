package org.lockcore;

/**
 * Thrown in a thread that can never go on. Its locks stay owned: nothing that runs while this unwinds releases any of
 * them.
 */
public final class HungException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HungException() {
        super("waits forever", null, false, false);
    }
}
