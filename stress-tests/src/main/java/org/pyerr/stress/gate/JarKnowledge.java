package org.pyerr.stress.gate;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.runners.TestList;
import org.pyerr.model.explore.Exploration;
import org.pyerr.model.explore.Explorer;
import org.pyerr.model.scenario.Trial;
import org.pyerr.stress.result.Expectation;
import org.pyerr.stress.tests.TestedScenarios;

/** What this jar knows of its tests: their outcome tables, and what exploring their scenarios proves. */
public final class JarKnowledge implements SuiteKnowledge {
    /** The suite's largest scenario has a fiftieth of this; one beyond it is judged by its table alone. */
    private static final int MOST_STATES = 300_000;

    private final Map<String, Optional<Set<String>>> reachable = new ConcurrentHashMap<>();

    @Override
    public Set<String> tests() {
        return Set.copyOf(TestList.tests());
    }

    @Override
    public Expectation expectation(String test, String outcome) {
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

    @Override
    public Optional<Set<String>> reachable(String test) {
        return reachable.computeIfAbsent(test, JarKnowledge::explore);
    }

    private static Optional<Set<String>> explore(String test) {
        return TestedScenarios.of(test)
                .map(scenario -> new Explorer().withMostStates(MOST_STATES).explore(new Trial(scenario)))
                .filter(Exploration::complete)
                .map(exploration ->
                        exploration.reachable().stream().map(Object::toString).collect(Collectors.toUnmodifiableSet()));
    }
}
