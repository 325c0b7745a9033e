package org.jcstresskit.statistics;

/**
 * The forks of one stratum in the baseline and in the run.
 *
 * @param baseline the forks that are compared with
 * @param candidate the forks that are judged
 */
public record GroupPair(LogOddsGroup baseline, LogOddsGroup candidate) {

    /** By how much the mean log-odds changed. */
    double change() {
        return candidate.mean() - baseline.mean();
    }

    /** The part of the change's variance that chance within the forks explains. */
    double samplingVariance() {
        return baseline.samplingVariance() / baseline.forks() + candidate.samplingVariance() / candidate.forks();
    }

    /** How many times the variance between forks is in the change. */
    double varianceFactor() {
        return 1.0 / baseline.forks() + 1.0 / candidate.forks();
    }
}
