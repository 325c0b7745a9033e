package org.pyerr.stress;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jcstresskit.suite.HazardWord;
import org.jcstresskit.suite.Suite;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.stress.explore.Fate;
import org.pyerr.stress.explore.Proof;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.report.ScenarioView;
import org.pyerr.stress.tests.TestedScenarios;

/** The tests of this jar, and what exploring their scenarios proves. */
public final class Pyo3Suite implements Suite {
    /** Selects the suite proper; what is outside, such as the peers of {@code bench}, is asked for. */
    public static final String DEFAULT_TESTS = "^org\\.pyerr\\.stress\\.tests\\.";

    private final Proofs proofs;

    /** Explores what it is asked about. */
    public Pyo3Suite() {
        this(new Proofs());
    }

    /** Shares proofs with others. */
    public Pyo3Suite(Proofs proofs) {
        this.proofs = proofs;
    }

    /** What was proved so far, to ask for more. */
    public Proofs proofs() {
        return proofs;
    }

    @Override
    public String name() {
        return "pyerr-jcstress";
    }

    @Override
    public String description() {
        return "Stress tests for printing PyO3 errors under two locks: the GIL and Rust's stderr lock.";
    }

    @Override
    public String folder() {
        return "stress-tests/";
    }

    @Override
    public String defaultTests() {
        return DEFAULT_TESTS;
    }

    @Override
    public List<HazardWord> hazards() {
        return List.of(Fate.HUNG, Fate.PANICKED, Fate.GARBLED);
    }

    @Override
    public Optional<Set<String>> reachable(String test) {
        return TestedScenarios.of(test)
                .map(proofs::of)
                .filter(Proof::complete)
                .map(proof -> proof.outcomes().stream()
                        .map(Proof.ReachableOutcome::outcome)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public String title(String test) {
        return TestedScenarios.of(test)
                .map(scenario -> new ScenarioView(scenario).title())
                .orElseGet(() -> Suite.super.title(test));
    }

    /** The strategies of its threads. */
    @Override
    public Set<String> subjects(String test) {
        return TestedScenarios.of(test).map(scenario -> new ScenarioView(scenario).strategies()).stream()
                .flatMap(List::stream)
                .map(PrintStrategy::label)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A generated test is declared by a cell, in a class beside it; see {@link org.jcstresscells.Cells}. */
    @Override
    public String declaringClass(String test) {
        String name = Suite.super.declaringClass(test);
        boolean isGenerated = Pyo3Suite.class.getResource("/" + name.replace('.', '/') + "Cells.class") != null;
        return isGenerated ? name + "Cells" : name;
    }

    @Override
    public Optional<InputStream> baseline() {
        return Optional.ofNullable(Pyo3Suite.class.getResourceAsStream("/baseline.json"));
    }
}
