package org.jcstresskit.result;

/** What the program tells its caller. A run that did nothing is never a pass. */
public enum ExitCode {
    /** Every outcome is one that its outcome table lists. */
    PASS(0),
    /** A forbidden outcome was seen, or a test failed, timed out or did not fit its JVM. */
    WRONG(1),
    /** The command line, a folder or a file is unusable. */
    USAGE(2),
    /** Nothing ran, or less than planned. */
    PROVES_NOTHING(3);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    /** The number for {@link System#exit}. */
    public int value() {
        return value;
    }
}
