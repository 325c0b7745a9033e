package org.jcstresskit.result;

/**
 * A row of a test's outcome table, with what was seen of it.
 *
 * @param id the outcome as seen, or the pattern of a row that was not seen
 * @param expectation its grade
 * @param count samples that ended so, over all forks
 * @param description what the threads did
 */
public record Outcome(String id, Expectation expectation, long count, String description) {
    /** The description of an outcome that was seen and is not in the table. */
    public static final String NOT_LISTED = "not in this test's list of allowed outcomes";

    /** Whether it was seen and must not be: it is forbidden. */
    public boolean isWrong() {
        return count > 0 && expectation.isWrong();
    }

    /** Whether it was seen and is the hazard that the test is there to show. */
    public boolean isHazard() {
        return count > 0 && expectation == Expectation.ACCEPTABLE_INTERESTING;
    }
}
