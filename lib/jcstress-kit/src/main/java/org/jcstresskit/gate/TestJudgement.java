package org.jcstresskit.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jcstresskit.text.Numbers;

/**
 * The gate's judgement of a test.
 *
 * @param test its full name
 * @param verdict the gravest of the findings
 * @param forks usable forks
 * @param plannedForks forks that the run planned
 * @param samples samples in the usable forks
 * @param hazard its hazard, if the baseline or the run showed it
 * @param zeroBound upper bound of 95 % for the rate of a hazard that did not show; absent if one did
 * @param drift how the frequency of its hazard changed; absent if it was not compared
 * @param notCompared why it was not compared; absent if it was, or if there is no hazard
 * @param findings the findings about the test
 */
public record TestJudgement(
        String test,
        GateVerdict verdict,
        int forks,
        int plannedForks,
        long samples,
        Optional<Hazard> hazard,
        Optional<Double> zeroBound,
        Optional<Drift> drift,
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

    /** The usable forks, and how many were planned if there are fewer. */
    public String forkCount() {
        return forks >= plannedForks ? Integer.toString(forks) : forks + " of " + plannedForks;
    }

    /** How often the baseline showed the hazard, in a million samples, the lowest and the highest fork. */
    public String before() {
        return hazard.map(Hazard::baseline).map(ForkFrequencies::range).orElse("");
    }

    /** The same of the run; of a hazard that did not show, zero with its upper bound. */
    public String now() {
        return zeroBound
                .map(bound -> "0 (< %s)".formatted(Numbers.perMillion(bound)))
                .or(() -> hazard.map(Hazard::run).map(ForkFrequencies::range))
                .orElse("");
    }

    /** The result of the comparison in words: moved, not moved, or not compared and why; empty without a hazard. */
    public String comparison() {
        return drift.map(Drift::answer)
                .or(() -> notCompared.map(not -> "not compared: " + not.reason()))
                .orElse("");
    }
}
