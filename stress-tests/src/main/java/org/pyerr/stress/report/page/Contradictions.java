package org.pyerr.stress.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jcstresskit.result.Verdict;
import org.pyerr.stress.report.document.OutcomeEntry;
import org.pyerr.stress.report.document.ScenarioEntry.ThreadEntry;
import org.pyerr.stress.report.document.TestEntry;

/**
 * The outcomes that the run saw although a proof or an outcome table rules them out, and JVMs that died. A proof is one
 * of the model; a strategy that the run contradicts is not recommended on the strength of it.
 *
 * @param byStrategy the tests that went wrong, by the strategies that they use
 */
public record Contradictions(Map<String, List<String>> byStrategy) {

    /** The contradictions that a run shows. */
    public static Contradictions of(Collection<TestEntry> tests) {
        Map<String, List<String>> byStrategy = new TreeMap<>();
        tests.stream()
                .filter(Contradictions::isIn)
                .forEach(test -> strategies(test)
                        .forEach(strategy -> byStrategy
                                .computeIfAbsent(strategy, label -> new ArrayList<>())
                                .add(test.name())));
        return new Contradictions(byStrategy);
    }

    /** The tests that contradict what is said of a strategy, by name. */
    public List<String> of(String strategy) {
        return byStrategy.getOrDefault(strategy, List.of());
    }

    /** The tests that contradict what is said of another one's strategies. */
    List<String> around(TestEntry test) {
        return strategies(test)
                .flatMap(strategy -> of(strategy).stream())
                .distinct()
                .toList();
    }

    /** Whether the test itself went wrong. */
    static boolean isIn(TestEntry test) {
        return test.verdict() == Verdict.WRONG
                || test.outcomes().stream().anyMatch(outcome -> isUnreachable(test, outcome));
    }

    /** Whether an outcome was seen that the exploration proves impossible. */
    static boolean isUnreachable(TestEntry test, OutcomeEntry outcome) {
        return outcome.count() > 0
                && test.proof() != null
                && test.proof().complete()
                && !test.proof().reaches(outcome.id());
    }

    private static Stream<String> strategies(TestEntry test) {
        return test.scenario() == null
                ? Stream.of()
                : test.scenario().threads().stream().map(ThreadEntry::strategy).distinct();
    }
}
