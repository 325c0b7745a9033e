package org.pyerr.stress.report.document;

import java.util.List;
import org.jcstresskit.result.Verdict;
import org.pyerr.stress.explore.Fate;
import org.pyerr.stress.explore.Proof;
import org.pyerr.stress.explore.Recommendation;

/**
 * A test.
 *
 * @param name full name
 * @param page where JCStress's own page is, relative to the report; null if it has none
 * @param verdict the verdict of its outcome table on all its forks
 * @param plannedForks forks that it should have
 * @param leftOut why it did not run; null if it did
 * @param outcomes its outcome table, and reachable outcomes that the table does not list
 * @param forks the forks
 * @param scenario what the threads do; null for a test that is none of the model's scenarios
 * @param proof what an exploration of the scenario found; null without a scenario
 * @param instead the strategies that are proved safe in the same place; empty if nothing bad can happen in it
 * @param real what it does, for a test of a real library; otherwise null
 * @param measured what the real PyO3 did in the same cell, by version; empty where it was not measured
 */
public record TestEntry(
        String name,
        String page,
        Verdict verdict,
        int plannedForks,
        String leftOut,
        List<OutcomeEntry> outcomes,
        List<ForkEntry> forks,
        ScenarioEntry scenario,
        Proof proof,
        List<Recommendation> instead,
        RealLockEntry real,
        List<MeasuredEntry> measured) {

    /** Copies the lists. */
    public TestEntry {
        outcomes = ReportDocument.copyOf(outcomes);
        forks = ReportDocument.copyOf(forks);
        instead = ReportDocument.copyOf(instead);
        measured = ReportDocument.copyOf(measured);
    }

    /** Samples taken in all forks. */
    public long samples() {
        return outcomes.stream().mapToLong(OutcomeEntry::count).sum();
    }

    /** Samples that show the fate, in all forks. */
    public long count(Fate fate) {
        return outcomes.stream()
                .filter(outcome -> fate.isIn(outcome.id()))
                .mapToLong(OutcomeEntry::count)
                .sum();
    }

    /** Whether the fate is reachable, as far as that was explored. */
    public boolean isReachable(Fate fate) {
        return proof != null && proof.outcomes().stream().anyMatch(reachable -> fate.isIn(reachable.outcome()));
    }
}
