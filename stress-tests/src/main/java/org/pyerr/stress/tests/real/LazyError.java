package org.pyerr.stress.tests.real;

import java.util.function.Supplier;

/**
 * An error whose message is created on first access, and then kept. It has no stack trace, so its whole text is its
 * name and its message.
 *
 * <p>That is what an error of embedded Python is in Java: JPype's {@code PyExceptionProxy.getMessage()} is native code
 * that acquires the GIL. Not safe for use by two threads at once.
 */
final class LazyError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<String> source;
    private String message;

    LazyError(Supplier<String> source) {
        super(null, null, false, false);
        this.source = source;
    }

    @Override
    public String getMessage() {
        if (message == null) {
            message = source.get();
        }
        return message;
    }
}
