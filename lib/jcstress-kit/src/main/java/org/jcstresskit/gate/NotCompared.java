package org.jcstresskit.gate;

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
        /** There are too few forks for even a large change to show. */
        FEW_FORKS
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

    /** Nothing says how much forks differ. */
    static NotCompared singleForks(int forks, int baselineForks) {
        return new NotCompared(
                Kind.FEW_FORKS,
                "%s against %d: 2 of a kind on either side are needed to know how much they differ"
                        .formatted(Numbers.of(forks, "fork"), baselineForks));
    }

    /** The comparison could not have shown a tenfold change. */
    static NotCompared fewForks(Drift drift) {
        int fewer = Math.min(drift.forks(), drift.baselineForks());
        return new NotCompared(
                Kind.FEW_FORKS,
                "%s against %d: about %d on either side are needed to see a tenfold change"
                        .formatted(
                                Numbers.of(drift.forks(), "fork"),
                                drift.baselineForks(),
                                Math.max(fewer + 1, drift.forksNeeded())));
    }
}
