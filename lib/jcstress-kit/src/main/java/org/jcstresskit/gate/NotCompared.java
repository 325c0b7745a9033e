package org.jcstresskit.gate;

import org.jcstresskit.result.Frequency;
import org.jcstresskit.text.Numbers;
import org.jcstresskit.text.Plain;

/**
 * Why the frequency of a test's hazard was not compared with that of the baseline. It is never a pass of that hazard.
 *
 * @param kind the kind of reason
 * @param reason the reason in words, without a full stop
 */
public record NotCompared(Kind kind, String reason) {

    /** Removes control characters, because a machine's description comes from a file. */
    public NotCompared {
        reason = Plain.line(reason);
    }

    /** The kinds of reasons. */
    public enum Kind {
        /** The run has no usable fork of the test. */
        NO_SAMPLES,
        /** The baseline does not have the test. */
        NOT_IN_BASELINE,
        /** The baseline has no fork of a like machine. */
        OTHER_MACHINE,
        /** The baseline has forks of a like machine, but compiled, placed or sampled in another way. */
        OTHER_CONFIGURATION,
        /** The baseline's forks sampled for a much shorter or longer time. */
        OTHER_TIME,
        /** There are too few forks, or they differ too much, for a tenfold change to show. */
        FEW_FORKS,
        /** All hazards changed so much that a tenfold change of one does not stand out. */
        UNLIKE_RUNS,
        /** The baseline saw the hazard so rarely that forks of this size would not show a tenfold change. */
        TOO_RARE
    }

    static NotCompared noSamples() {
        return new NotCompared(Kind.NO_SAMPLES, "no samples");
    }

    static NotCompared notInBaseline() {
        return new NotCompared(Kind.NOT_IN_BASELINE, "not in the baseline");
    }

    static NotCompared otherMachine(LikeMachine run, LikeMachine baseline) {
        return new NotCompared(
                Kind.OTHER_MACHINE, "another kind of machine: %s, the baseline's %s".formatted(run, baseline));
    }

    static NotCompared otherConfiguration() {
        return new NotCompared(
                Kind.OTHER_CONFIGURATION,
                "the baseline did not show it in forks that were compiled, placed and sampled alike");
    }

    static NotCompared otherTime(long runMillis, long baselineMillis) {
        return new NotCompared(
                Kind.OTHER_TIME, "forks of %d ms, the baseline's of %d ms".formatted(runMillis, baselineMillis));
    }

    static NotCompared fewForks(int forks, int baselineForks, int usuallyNeeded) {
        int needed = Math.max(Math.min(forks, baselineForks) + 1, usuallyNeeded);
        return new NotCompared(
                Kind.FEW_FORKS,
                "%s against %d: about %d on either side are needed to see a tenfold change"
                        .formatted(Numbers.of(forks, "fork"), baselineForks, needed));
    }

    static NotCompared unlikeRuns(double medianChange) {
        return new NotCompared(
                Kind.UNLIKE_RUNS,
                "half of all hazards changed by a factor of %.1f or more, so that none stands out"
                        .formatted(medianChange));
    }

    static NotCompared tooRare(Frequency baseline) {
        return new NotCompared(
                Kind.TOO_RARE,
                "too rare for forks of this size: %s of a million samples in the baseline"
                        .formatted(Numbers.perMillion(baseline.rate())));
    }
}
