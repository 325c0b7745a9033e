package org.pyerr.stress.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.explore.Proof;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.result.Frequency;
import org.pyerr.stress.result.Outcome;
import org.pyerr.stress.result.StressRun;
import org.pyerr.stress.result.StressTest;
import org.pyerr.stress.tests.TestedScenarios;

/**
 * A comparison of the outcomes that an exploration reaches with those that a run has seen.
 *
 * @param tests the tests whose scenarios can be explored, and that have samples
 */
public record OutcomeCoverage(List<TestCoverage> tests) {

    /**
     * The coverage of one test.
     *
     * @param test its full name
     * @param reachable how many outcomes are reachable
     * @param missed reachable outcomes that were not seen
     * @param impossible outcomes that were seen and are not reachable: the model is wrong
     */
    public record TestCoverage(String test, int reachable, List<Missed> missed, List<String> impossible) {}

    /**
     * A reachable outcome that was not seen.
     *
     * @param outcome the outcome
     * @param frequency zero of the test's samples, with the bounds that follow
     */
    public record Missed(String outcome, Frequency frequency) {}

    /** Compares what the tests of a run saw with what explorations of their scenarios reach. */
    public static OutcomeCoverage of(StressRun run, Proofs proofs) {
        List<TestCoverage> tests = new ArrayList<>();
        for (StressTest test : run.tests()) {
            Optional<Scenario> scenario = TestedScenarios.of(test.name());
            if (scenario.isPresent() && test.samples() > 0) {
                tests.add(compare(test, proofs.of(scenario.get())));
            }
        }
        return new OutcomeCoverage(List.copyOf(tests));
    }

    private static TestCoverage compare(StressTest test, Proof proof) {
        Set<String> reachable = proof.outcomes().stream()
                .map(Proof.ReachableOutcome::outcome)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = test.outcomes().stream()
                .filter(outcome -> outcome.count() > 0)
                .map(Outcome::id)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Missed> missed = reachable.stream()
                .filter(outcome -> !seen.contains(outcome))
                .map(outcome -> new Missed(outcome, new Frequency(0, test.samples())))
                .toList();
        List<String> impossible = proof.complete()
                ? seen.stream().filter(outcome -> !reachable.contains(outcome)).toList()
                : List.of();
        return new TestCoverage(test.name(), reachable.size(), missed, impossible);
    }

    /** How many outcomes are reachable. */
    public int reachable() {
        return tests.stream().mapToInt(TestCoverage::reachable).sum();
    }

    /** How many of them were seen. */
    public int seen() {
        return reachable()
                - tests.stream().mapToInt(test -> test.missed().size()).sum();
    }

    /** Whether something was seen that is not reachable. */
    public boolean isContradicted() {
        return tests.stream().anyMatch(test -> !test.impossible().isEmpty());
    }
}
