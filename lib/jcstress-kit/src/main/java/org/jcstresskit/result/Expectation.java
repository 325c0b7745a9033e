package org.jcstresskit.result;

/** What a test's outcome table says about an outcome, in JCStress's words. */
public enum Expectation {
    /** The outcome may happen, and is harmless. */
    ACCEPTABLE,
    /** The outcome may happen, and is the hazard that the test is there to show. */
    ACCEPTABLE_INTERESTING,
    /** The outcome must not happen. Outcomes that the table does not list are forbidden, too. */
    FORBIDDEN,
    /** The outcome is listed without a grade, which JCStress counts as a failure. */
    UNKNOWN;

    /** Whether seeing such an outcome even once makes the test wrong. */
    public boolean isWrong() {
        return this == FORBIDDEN || this == UNKNOWN;
    }
}
