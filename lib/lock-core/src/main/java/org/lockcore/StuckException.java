package org.lockcore;

/**
 * Thrown in a thread that waited for {@linkplain WaitGraph#setWatchdogNanos the watchdog's time} though it is in no
 * deadlock: a fault of an object that it uses, or a machine that does not run its threads. Never counted as a hang.
 */
public final class StuckException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StuckException(String message) {
        super(message);
    }
}
