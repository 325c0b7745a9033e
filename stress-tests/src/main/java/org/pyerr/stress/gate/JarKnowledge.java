package org.pyerr.stress.gate;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.runners.TestList;
import org.pyerr.stress.explore.Proof;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.result.Expectation;
import org.pyerr.stress.tests.TestedScenarios;

/** What this jar knows of its tests: their outcome tables, and what exploring their scenarios proves. */
public final class JarKnowledge implements SuiteKnowledge {
    private final Proofs proofs;

    /** Explores what it is asked about. */
    public JarKnowledge() {
        this(new Proofs());
    }

    /** Shares proofs with others. */
    public JarKnowledge(Proofs proofs) {
        this.proofs = proofs;
    }

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
        return TestedScenarios.of(test)
                .map(proofs::of)
                .filter(Proof::complete)
                .map(proof -> proof.outcomes().stream()
                        .map(Proof.ReachableOutcome::outcome)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
