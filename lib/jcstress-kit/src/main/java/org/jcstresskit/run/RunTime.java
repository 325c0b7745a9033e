package org.jcstresskit.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * The time that a run keeps, from the start of the program to its end.
 *
 * @param budget how long the run may take
 * @param end when that time is over
 * @param isAsked whether someone asked for it: then it also ends what was planned
 */
public record RunTime(Budget budget, Instant end, boolean isAsked) {
    /** Reading the results back, judging and reporting them takes about as long as this number of forks. */
    private static final int END_IN_FORKS = 3;

    /** The time for that where no fork has ended yet. */
    private static final Duration MIN_END = Duration.ofSeconds(2);

    /** The part of the budget by which it may be missed. A fork that still runs then is ended. */
    private static final int TOLERANCE_PERCENT = 5;

    /** When the last fork should have ended, if a fork takes this time. */
    Instant endOfForks(Duration fork) {
        return end.minus(Collections.max(List.of(MIN_END, fork.multipliedBy(END_IN_FORKS))));
    }

    /** When a fork that still runs is ended. */
    Instant lastEndOfForks(Duration fork) {
        return endOfForks(fork)
                .plus(budget.duration().multipliedBy(TOLERANCE_PERCENT).dividedBy(100));
    }
}
