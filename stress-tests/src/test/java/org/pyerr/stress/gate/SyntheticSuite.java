package org.pyerr.stress.gate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pyerr.stress.result.Expectation;

/** A suite of tests that do not exist: each prints, or hangs as its hazard. */
final class SyntheticSuite implements SuiteKnowledge {
    static final String PRINTED = "PRINTED, PRINTED, INTACT";
    static final String HUNG = "HUNG, HUNG, LOST";

    private final Set<String> tests;
    private final Map<String, Set<String>> reachable = new TreeMap<>();

    SyntheticSuite(Set<String> tests) {
        this.tests = tests;
    }

    /** The suite with this many tests. */
    static SyntheticSuite of(int tests) {
        return new SyntheticSuite(
                IntStream.range(0, tests).mapToObj(SyntheticSuite::name).collect(Collectors.toSet()));
    }

    static String name(int test) {
        return "org.pyerr.stress.tests.Topic%d.Test%03d".formatted(test % 10, test);
    }

    /** Makes an exploration say what the test can end in. */
    SyntheticSuite proving(String test, String... outcomes) {
        reachable.put(test, Set.of(outcomes));
        return this;
    }

    @Override
    public Set<String> tests() {
        return tests;
    }

    @Override
    public Expectation expectation(String test, String outcome) {
        return switch (outcome) {
            case PRINTED -> Expectation.ACCEPTABLE;
            case HUNG -> Expectation.ACCEPTABLE_INTERESTING;
            default -> Expectation.FORBIDDEN;
        };
    }

    @Override
    public Optional<Set<String>> reachable(String test) {
        return Optional.ofNullable(reachable.get(test));
    }
}
