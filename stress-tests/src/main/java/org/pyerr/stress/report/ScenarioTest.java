package org.pyerr.stress.report;

import java.util.List;
import java.util.stream.Stream;
import org.jcstresskit.report.TestView;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.explore.Blame;
import org.pyerr.stress.explore.Fate;
import org.pyerr.stress.explore.Proof;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.explore.Recommendation;
import org.pyerr.stress.explore.ScheduleEntry;

/**
 * A test of a scenario, with what is known of it.
 *
 * @param test its samples
 * @param scenario what the threads do
 * @param proof what an exploration found
 * @param instead the strategies that are proved safe in the same place; empty if nothing bad can happen in it
 * @param measured what the real PyO3 did in the same cell, by version; empty where it was not measured
 */
public record ScenarioTest(
        TestView test,
        ScenarioView scenario,
        Proof proof,
        List<Recommendation> instead,
        List<Measurements.Measured> measured) {
    static ScenarioTest of(TestView test, Scenario scenario, Proofs proofs, Measurements measurements) {
        Proof proof = proofs.of(scenario);
        List<Recommendation> instead =
                proof.hazards().isEmpty() ? List.of() : Recommendation.of(List.of(scenario), proofs);
        return new ScenarioTest(test, new ScenarioView(scenario), proof.brief(), instead, measurements.of(scenario));
    }

    /** The rules that are broken, in words that a user of PyO3 understands; each once. */
    public List<String> rules() {
        Stream<String> hang = proof.blames().stream().map(Blame::rule).filter(rule -> !rule.isEmpty());
        Stream<String> others = proof.hazards().stream()
                .map(ScheduleEntry::fate)
                .filter(fate -> fate != Fate.HUNG)
                .map(
                        fate -> fate == Fate.PANICKED
                                ? "Never let two threads access one error that may still be lazy: normalize it before you share it."
                                : "Never write a message in pieces without a lock around all of them: format it before you print.");
        return Stream.concat(hang, others).distinct().toList();
    }

    /** What the real PyO3 did, over all versions. */
    public Measurements.Measured measuredTotal() {
        return measured.stream().reduce(Measurements.Measured::and).orElseThrow();
    }
}
