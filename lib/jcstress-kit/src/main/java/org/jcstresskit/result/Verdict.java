package org.jcstresskit.result;

/** The verdict of a test's outcome table on all its forks. */
public enum Verdict {
    /** Only acceptable outcomes were seen. */
    OK("ok"),
    /** The hazard that the test is there to show was seen. */
    HAZARD("HAZARD"),
    /** A forbidden outcome was seen, or a fork failed. */
    WRONG("WRONG"),
    /** There are fewer forks than planned. */
    INCOMPLETE("incomplete"),
    /** There is no fork. */
    NO_RESULT("no result");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word for people. */
    public String word() {
        return word;
    }
}
