package org.pyerr.stress.run;

import java.time.Duration;

/** How fast a run goes on: what its forks have cost so far. */
final class Pace {
    private final int sideBySide;
    private long forks;
    private Duration spent = Duration.ZERO;

    /** For forks of which so many run side by side. */
    Pace(int sideBySide) {
        this.sideBySide = sideBySide;
    }

    /** Takes note that so many forks took so long together. */
    void took(int count, Duration duration) {
        forks += count;
        spent = spent.plus(duration);
    }

    /** The time in which one fork starts, samples and ends, in the mean; nothing as long as none is known. */
    Duration fork() {
        return forks == 0 ? Duration.ZERO : spent.multipliedBy(sideBySide).dividedBy(forks);
    }

    /** How many forks take about so long, as many side by side as the machine has room for; one round at least. */
    int forksIn(Duration duration) {
        long nanos = fork().toNanos();
        long rounds = nanos == 0 ? 1 : Math.max(1, duration.toNanos() / nanos);
        return Math.toIntExact(Math.min(rounds * sideBySide, Integer.MAX_VALUE));
    }
}
