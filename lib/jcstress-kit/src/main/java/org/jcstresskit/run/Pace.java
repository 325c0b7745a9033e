package org.jcstresskit.run;

import java.time.Duration;

/** The progress of a run: the time that its forks have taken so far. */
final class Pace {
    private final int sideBySide;
    private final Duration sampling;
    private long forks;
    private Duration spent = Duration.ZERO;

    /** Prepares a pace of forks that run side by side in this number, and sample for this time each. */
    Pace(int sideBySide, Duration sampling) {
        this.sideBySide = sideBySide;
        this.sampling = sampling;
    }

    /** Records that this number of forks took this time together. */
    void took(int count, Duration duration) {
        forks += count;
        spent = spent.plus(duration);
    }

    /** The mean time in which a fork starts, samples and ends; zero until one has ended. */
    Duration fork() {
        return forks == 0 ? Duration.ZERO : spent.multipliedBy(sideBySide).dividedBy(forks);
    }

    /** The mean time that a fork takes beside its sampling; zero until one has ended. */
    Duration overhead() {
        Duration overhead = fork().minus(sampling);
        return overhead.isNegative() ? Duration.ZERO : overhead;
    }

    /**
     * How many forks take about this time, run side by side as far as the machine has room; at least one round of them.
     */
    int forksIn(Duration duration) {
        long nanos = fork().toNanos();
        long rounds = nanos == 0 ? 1 : Math.max(1, duration.toNanos() / nanos);
        return Math.toIntExact(Math.min(rounds * sideBySide, Integer.MAX_VALUE));
    }
}
