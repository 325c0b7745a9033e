package org.jcstresskit.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jcstresskit.statistics.Answer;
import org.jcstresskit.statistics.ZeroBounds;

/**
 * The gate's judgement of a test.
 *
 * @param test its full name
 * @param verdict the gravest of the findings
 * @param forks usable forks
 * @param plannedForks forks that the run planned
 * @param samples samples in the usable forks
 * @param hazard its hazard, if the baseline showed it
 * @param zeroBounds the upper bounds on a hazard that did not show; absent if one did
 * @param comparisons frequencies that were compared
 * @param notCompared why the frequency of its hazard was not compared; absent if it was, or if it has no hazard
 * @param findings the findings about the test
 */
public record TestJudgement(
        String test,
        GateVerdict verdict,
        int forks,
        int plannedForks,
        long samples,
        Optional<Hazard> hazard,
        Optional<ZeroBounds> zeroBounds,
        List<Drift> comparisons,
        Optional<NotCompared> notCompared,
        List<Finding> findings) {

    /**
     * Whether nothing was sampled, without any fault: the findings about the run count such tests and name the first.
     */
    public boolean isAbsent() {
        return forks == 0 && verdict == GateVerdict.INCOMPLETE;
    }

    static GateVerdict gravest(List<Finding> findings) {
        return findings.stream()
                .map(Finding::verdict)
                .max(Comparator.naturalOrder())
                .orElse(GateVerdict.PASS);
    }

    /**
     * The answer of the comparisons together: moved if one moved, otherwise that of the comparison with the most forks.
     * A hazard that every sample shows is the same. Empty if nothing was compared.
     */
    public Optional<Answer> answer() {
        if (notCompared.isPresent()) {
            return Optional.empty();
        }
        Optional<Answer> fixed = hazard.filter(Hazard::isFixed).map(always -> Answer.SAME);
        return headline().map(Drift::answer).or(() -> fixed);
    }

    /** The comparison to show first: one that moved if there is one, otherwise the one with the most forks. */
    public Optional<Drift> headline() {
        return comparisons.stream()
                .max(Comparator.comparing((Drift drift) -> drift.answer() == Answer.MOVED)
                        .thenComparing(Drift::forks));
    }
}
