package org.pyerr.stress.gate;

import java.util.Optional;
import java.util.Set;
import org.pyerr.stress.result.Expectation;

/** What is known of the tests before any of them is run. */
public interface SuiteKnowledge {
    /** The names of all tests. */
    Set<String> tests();

    /** How the test's table grades the outcome; forbidden if the table does not have it. */
    Expectation expectation(String test, String outcome);

    /**
     * The outcomes that some schedule of the test's scenario leads to; empty if it has no scenario that was explored.
     */
    Optional<Set<String>> reachable(String test);
}
