package org.pyerr.stress.tests;

import java.util.Optional;
import org.openjdk.jcstress.infra.runners.TestList;
import org.pyerr.model.scenario.Scenario;

/** The scenarios behind the stress tests, by the tests' names. */
public final class TestedScenarios {
    private TestedScenarios() {}

    /** The scenario of a test; none for a test that is not of the model, or not in this jar. */
    public static Optional<Scenario> of(String test) {
        if (!TestList.tests().contains(test)) {
            return Optional.empty();
        }
        try {
            // Not initialized: a test of a real library starts the library, and takes the place of System.err.
            ClassLoader loader = TestedScenarios.class.getClassLoader();
            Class<?> testClass = Class.forName(TestList.getInfo(test).binaryName(), false, loader);
            return Printing.class.isAssignableFrom(testClass)
                    ? Optional.of(((Printing) testClass.getConstructor().newInstance()).scenario())
                    : Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no scenario of " + test, e);
        }
    }
}
