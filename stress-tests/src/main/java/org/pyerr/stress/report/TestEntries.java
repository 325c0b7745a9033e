package org.pyerr.stress.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.ForkStatus;
import org.jcstresskit.result.LeftOutTest;
import org.jcstresskit.result.Outcome;
import org.jcstresskit.result.Stratum;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.result.Verdict;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.explore.Fate;
import org.pyerr.stress.explore.Proof;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.explore.Recommendation;
import org.pyerr.stress.report.document.ForkEntry;
import org.pyerr.stress.report.document.OutcomeEntry;
import org.pyerr.stress.report.document.ScenarioEntry;
import org.pyerr.stress.report.document.StratumEntry;
import org.pyerr.stress.report.document.TestEntry;
import org.pyerr.stress.tests.TestedScenarios;

/** The tests of a run as entries of a report: what was seen, joined with what is proved and what was measured. */
final class TestEntries {
    private final Proofs proofs;
    private final Measurements measurements;
    private final Map<String, String> pages;
    private final Map<Stratum, Integer> strata = new LinkedHashMap<>();

    /**
     * Prepares the entries.
     *
     * @param pages where JCStress's page of a test is, relative to the report
     */
    TestEntries(Proofs proofs, Measurements measurements, Map<String, String> pages) {
        this.proofs = proofs;
        this.measurements = measurements;
        this.pages = Map.copyOf(pages);
    }

    /** The entries of the tests that ran and of those that could not, by name. */
    List<TestEntry> of(StressRun run) {
        Map<String, Scenario> scenarios = scenarios(run);
        Map<Scenario, Proof> proved = scenarios.values().parallelStream()
                .distinct()
                .collect(Collectors.toConcurrentMap(scenario -> scenario, proofs::of));
        List<TestEntry> entries = new ArrayList<>();
        for (StressTest test : run.tests()) {
            Optional<Scenario> scenario = Optional.ofNullable(scenarios.get(test.name()));
            entries.add(entry(test, scenario, scenario.map(proved::get)));
        }
        for (LeftOutTest test : run.leftOut()) {
            Optional<Scenario> scenario = Optional.ofNullable(scenarios.get(test.name()));
            entries.add(entry(test, scenario, scenario.map(proved::get)));
        }
        entries.sort((a, b) -> a.name().compareTo(b.name()));
        return entries;
    }

    /** The strata of the entries made so far, in the order in which forks number them. */
    List<StratumEntry> strata() {
        return strata.keySet().stream()
                .map(stratum -> new StratumEntry(stratum.compilation(), stratum.jvmArguments(), stratum.scheduling()))
                .toList();
    }

    private static Map<String, Scenario> scenarios(StressRun run) {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        List<String> names =
                new ArrayList<>(run.tests().stream().map(StressTest::name).toList());
        names.addAll(run.leftOut().stream().map(LeftOutTest::name).toList());
        names.forEach(name -> TestedScenarios.of(name).ifPresent(scenario -> scenarios.put(name, scenario)));
        return scenarios;
    }

    private TestEntry entry(StressTest test, Optional<Scenario> scenario, Optional<Proof> proof) {
        return new TestEntry(
                test.name(),
                pages.get(test.name()),
                test.verdict(),
                test.plannedForks(),
                null,
                outcomes(test.outcomes(), proof),
                test.forks().stream().map(this::fork).toList(),
                scenarioEntry(scenario),
                proof.map(Proof::brief).orElse(null),
                instead(scenario, proof),
                RealLocks.of(test.name()).orElse(null),
                scenario.map(measurements::of).orElse(List.of()));
    }

    private TestEntry entry(LeftOutTest test, Optional<Scenario> scenario, Optional<Proof> proof) {
        return new TestEntry(
                test.name(),
                null,
                Verdict.NO_RESULT,
                0,
                test.explanation(),
                outcomes(List.of(), proof),
                List.of(),
                scenarioEntry(scenario),
                proof.map(Proof::brief).orElse(null),
                instead(scenario, proof),
                RealLocks.of(test.name()).orElse(null),
                scenario.map(measurements::of).orElse(List.of()));
    }

    /** The strategies to recommend where something bad can happen. */
    private List<Recommendation> instead(Optional<Scenario> scenario, Optional<Proof> proof) {
        boolean bad = proof.isPresent() && !proof.get().hazards().isEmpty();
        return bad ? Recommendation.of(scenario.stream().toList(), proofs) : List.of();
    }

    private static ScenarioEntry scenarioEntry(Optional<Scenario> scenario) {
        return scenario.map(ScenarioEntries::of).orElse(null);
    }

    private static List<OutcomeEntry> outcomes(List<Outcome> table, Optional<Proof> proof) {
        List<OutcomeEntry> outcomes = new ArrayList<>();
        for (Outcome row : table) {
            outcomes.add(new OutcomeEntry(row.id(), row.expectation(), row.count(), row.description()));
        }
        Set<String> listed = table.stream().map(Outcome::id).collect(Collectors.toSet());
        proof.map(Proof::outcomes).orElse(List.of()).stream()
                .map(Proof.ReachableOutcome::outcome)
                .filter(id -> !listed.contains(id))
                .forEach(id -> outcomes.add(new OutcomeEntry(id, Expectation.UNKNOWN, 0, "")));
        return outcomes;
    }

    private ForkEntry fork(Fork fork) {
        return new ForkEntry(
                strata.computeIfAbsent(fork.stratum(), stratum -> strata.size()),
                fork.samples(),
                fork.count(Fate.HUNG::isIn),
                fork.count(Fate.PANICKED::isIn),
                fork.count(Fate.GARBLED::isIn),
                fork.status() == ForkStatus.NORMAL ? null : fork.status());
    }
}
