package org.jcstresskit.suite;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.result.StressTest;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * The suite of stress tests that is run and judged, and all that is known of it beforehand. The tests and their grades
 * are those of the class path, unless a suite says otherwise; the rest has an answer for a suite that has none.
 */
public interface Suite {
    /** Its name, as reports for machines have it. */
    String name();

    /** What it is, in a sentence. */
    String description();

    /** The folder, from the root of its repository, that has its {@code src/main/java} and {@code baseline.json}. */
    default String folder() {
        return "";
    }

    /** A regular expression for the names of the tests that are run unless others are asked for. */
    default String defaultTests() {
        return "";
    }

    /** The kinds of hazards that are counted one by one; what its tables call interesting is a hazard in any case. */
    default List<HazardWord> hazards() {
        return List.of();
    }

    /** The names of all tests. */
    default Set<String> tests() {
        return Set.copyOf(TestList.tests());
    }

    /** How the test's table grades the outcome; forbidden if the table does not have it. */
    default Expectation expectation(String test, String outcome) {
        if (!TestList.tests().contains(test)) {
            return Expectation.FORBIDDEN;
        }
        Collection<StateCase> rows = TestList.getInfo(test).cases();
        // JCStress looks for the exact row first, then for the first pattern that matches.
        return Stream.concat(
                        rows.stream().filter(row -> row.matchesExactly(outcome)),
                        rows.stream().filter(row -> row.matches(outcome)))
                .map(row -> Expectation.valueOf(row.expect().name()))
                .findFirst()
                .orElse(Expectation.FORBIDDEN);
    }

    /** The outcomes that the test can have, all of them; empty if that was not proved. Many threads may ask at once. */
    default Optional<Set<String>> reachable(String test) {
        return Optional.empty();
    }

    /** What the test is about, in words. */
    default String title(String test) {
        return StressTest.withoutPackage(test);
    }

    /**
     * What the test is about, such as the methods that it calls. Where a test does what is proved to be impossible, the
     * proofs about its subjects are in doubt.
     */
    default Set<String> subjects(String test) {
        return Set.of();
    }

    /** The full name of the top-level class that declares the test, where it is found in the sources. */
    default String declaringClass(String test) {
        String inPackage = StressTest.withoutPackage(test);
        return test.substring(0, test.length() - inPackage.length()) + inPackage.split("\\.", 2)[0];
    }

    /** The baseline that comes with it, for the caller to close. */
    default Optional<InputStream> baseline() {
        return Optional.empty();
    }
}
