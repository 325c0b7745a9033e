package org.jcstresskit.result;

/** How a forked JVM ended, in JCStress's words. Anything but {@link #NORMAL} is a failure. */
public enum ForkStatus {
    /** The fork sampled for its full time. */
    NORMAL,
    /** A class, method or field that the test needs is missing in this JVM. */
    API_MISMATCH,
    /** The test threw before the first sample. */
    CHECK_TEST_ERROR,
    /** An iteration did not end. */
    TIMEOUT_ERROR,
    /** The test threw. */
    TEST_ERROR,
    /** The JVM did not start, or crashed. */
    VM_ERROR
}
