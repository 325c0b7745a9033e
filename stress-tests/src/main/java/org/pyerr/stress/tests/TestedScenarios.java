package org.pyerr.stress.tests;

import java.util.Optional;
import org.pyerr.model.scenario.Scenario;

/** The scenarios behind the stress tests, by the tests' names. */
public final class TestedScenarios {
    private TestedScenarios() {}

    /** The scenario of a test; none for a test that is not of the model, or not in this jar. */
    public static Optional<Scenario> of(String test) {
        return Optional.ofNullable(PrintingTests.ALL.get(test))
                .map(constructor -> constructor.get().scenario());
    }
}
