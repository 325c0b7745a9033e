package org.pyerr.stress.run;

import java.time.Duration;

/**
 * Keeps a run to its time. It is asked between batches of forks, and changes the time of the iterations to come only if
 * the run would otherwise miss its end by more than a tolerance: as long as it does not, all forks are alike.
 */
final class BudgetKeeper {
    /** Part of the whole time by which a run may miss its end before its forks are changed. */
    private static final double TOLERANCE = 0.03;

    private final Duration total;
    private final int longestMillis;
    private double forksDone;
    private double forkSecondsDone;
    private double samplingSecondsDone;

    /** For forks that take this long in all, and iterations that may become this long. */
    BudgetKeeper(Duration total, int longestMillis) {
        this.total = total;
        this.longestMillis = longestMillis;
    }

    /** Takes note of a batch: its forks one after the other, and how long they took. */
    void done(double serialForks, Duration took, Workload workload) {
        forksDone += serialForks;
        forkSecondsDone += seconds(took);
        samplingSecondsDone += serialForks * seconds(workload.sampling());
    }

    /** What a fork cost beside its sampling up to now. */
    Duration overhead() {
        double overhead = (forkSecondsDone - samplingSecondsDone) / forksDone;
        return Duration.ofNanos((long) (Math.max(0, overhead) * 1e9));
    }

    /** The workload for the forks that are left, in the time that is left. */
    Workload next(Workload workload, double serialForksLeft, Duration left) {
        double samplingLeft = seconds(left) / serialForksLeft - seconds(overhead());
        double miss = serialForksLeft * (seconds(workload.sampling()) - samplingLeft);
        if (Math.abs(miss) <= TOLERANCE * seconds(total)) {
            return workload;
        }
        double millis = samplingLeft * 1000 / workload.iterations();
        return workload.withIterationMillis(
                (int) Math.round(Math.max(WorkloadFit.MIN_MILLIS, Math.min(longestMillis, millis))));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
