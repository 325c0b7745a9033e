package org.pyerr.stress.tests;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestList;
import org.pyerr.model.scenario.Scenario;

/**
 * A stress test as JCStress lists it, with the scenario that its class holds.
 *
 * @param info what JCStress knows of it
 * @param testClass its class
 * @param scenario what it puts under stress
 */
record StressedCell(TestInfo info, Class<?> testClass, Scenario scenario) {
    private static final String TESTS = "org.pyerr.stress.tests.";

    /** Guarded by tests of their own. */
    private static final String REAL_OUTPUTS = TESTS + "real.";

    /** All tests of the suite, from JCStress's own list. */
    static List<StressedCell> all() {
        return TestList.tests().stream()
                .filter(name -> name.startsWith(TESTS) && !name.startsWith(REAL_OUTPUTS))
                .map(TestList::getInfo)
                .map(StressedCell::of)
                .toList();
    }

    private static StressedCell of(TestInfo info) {
        try {
            Class<?> testClass = Class.forName(info.binaryName());
            Printing test = (Printing) testClass.getConstructor().newInstance();
            return new StressedCell(info, testClass, test.scenario());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(info.name(), e);
        }
    }

    /** The outcomes of its table. */
    Set<String> gradedOutcomes() {
        Set<String> graded = new TreeSet<>();
        Class<?> table = testClass.getAnnotation(JCStressMeta.class).value();
        for (Outcome outcome : table.getAnnotationsByType(Outcome.class)) {
            graded.addAll(List.of(outcome.id()));
        }
        return graded;
    }

    @Override
    public String toString() {
        return info.name().substring(TESTS.length());
    }
}
