package org.pyerr.stress.result;

/** What a test's outcome table says about an outcome, in JCStress's words. */
public enum Expectation {
    /** May happen, and is of no interest. */
    ACCEPTABLE,
    /** May happen, and is the hazard that the test is there to show. */
    ACCEPTABLE_INTERESTING,
    /** Must not happen; so are outcomes that the table does not list. */
    FORBIDDEN,
    /** Listed without a grade, which JCStress counts as a failure. */
    UNKNOWN;

    /** Whether seeing such an outcome even once makes the test wrong. */
    public boolean isWrong() {
        return this == FORBIDDEN || this == UNKNOWN;
    }
}
