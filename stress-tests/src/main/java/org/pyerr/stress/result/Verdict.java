package org.pyerr.stress.result;

/** What a test's forks come to, in one word. */
public enum Verdict {
    /** Nothing but acceptable outcomes. */
    OK("ok"),
    /** The hazard that the test is there to show was seen. */
    HAZARD("HAZARD"),
    /** A forbidden outcome, or a fork that failed. */
    WRONG("WRONG"),
    /** Fewer forks than planned. */
    INCOMPLETE("incomplete"),
    /** No fork at all. */
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
