package org.jcstresskit.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.suite.HazardWord;
import org.jcstresskit.suite.Suite;
import org.jcstresskit.suite.Word;

/** A suite of tests that do not exist: each prints, or hangs as its hazard. */
public final class SyntheticSuite implements Suite {
    /** What all tests may end in. */
    public static final String PRINTED = "PRINTED, PRINTED, INTACT";
    /** What is a hazard of all tests. */
    public static final String HUNG = "HUNG, HUNG, LOST";

    private final Set<String> tests;
    private final Map<String, Set<String>> reachable = new TreeMap<>();

    /** A suite of these tests. */
    public SyntheticSuite(Set<String> tests) {
        this.tests = tests;
    }

    private String defaultTests = "";

    /** The suite with this many tests. */
    public static SyntheticSuite of(int tests) {
        return new SyntheticSuite(
                IntStream.range(0, tests).mapToObj(SyntheticSuite::name).collect(Collectors.toSet()));
    }

    /** Makes the suite run, where nothing is asked for, the tests whose names have a match. */
    SyntheticSuite running(String pattern) {
        defaultTests = pattern;
        return this;
    }

    @Override
    public String defaultTests() {
        return defaultTests;
    }

    static String name(int test) {
        return "org.example.tests.Topic%d.Test%03d".formatted(test % 10, test);
    }

    /** Makes an exploration say what the test can end in. */
    public SyntheticSuite proving(String test, String... outcomes) {
        reachable.put(test, Set.of(outcomes));
        return this;
    }

    @Override
    public String name() {
        return "synthetic";
    }

    @Override
    public String description() {
        return "Tests that do not exist.";
    }

    @Override
    public List<HazardWord> hazards() {
        return List.of(Word.values());
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
