package org.lockcore.forced;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits by polling for conditions that no thread announces. It ends when the test times out. */
public final class Spin {
    private Spin() {}

    /** Returns once a condition holds. */
    public static void until(BooleanSupplier condition, Supplier<String> description) {
        while (!condition.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("still waiting until " + description.get());
            }
            Thread.yield();
        }
    }

    /** Returns when a thread has ended. It sleeps meanwhile, because that thread needs the core. */
    public static void asleepUntilEndOf(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("still waiting for the end of " + thread.getName(), e);
        }
    }
}
