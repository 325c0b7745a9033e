package org.jcstresskit.result;

/**
 * Ends a command with one line for the person who gave it. It has no stack trace: what it reports is not a fault of the
 * program.
 */
public final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /** Ends the command with {@code exitCode}; {@code line} says what is wrong, and where. */
    public CommandFailedException(ExitCode exitCode, String line) {
        super(line, null, false, false);
        this.exitCode = exitCode;
    }

    /** The code to exit with. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
