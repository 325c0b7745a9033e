package org.jcstresskit.run;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that a run keeps, from the start of the program to its end.
 *
 * @param budget how long the run may take
 * @param end when that time is over
 * @param isAsked whether someone asked for it: then it also ends what was planned
 */
public record RunTime(Budget budget, Instant end, boolean isAsked) {
    /** The part of the budget by which it may be missed. A fork that still runs then is ended. */
    private static final int TOLERANCE_PERCENT = 5;

    /** The end of a run may take this part of an asked time; a report for which that is too short is not made. */
    private static final int END_PART = 3;

    /** The part of the end that judges and does not report. */
    private static final int JUDGING_PART = 8;

    /** Whether there is time for a report, if the end of the run takes this time with it. */
    boolean hasTimeForReport(Duration rest) {
        return !isAsked || rest.multipliedBy(END_PART).compareTo(budget.duration()) <= 0;
    }

    /** When the last fork should have ended, if the end of the run takes this time with a report. */
    Instant endOfForks(Duration rest) {
        return end.minus(hasTimeForReport(rest) ? rest : rest.dividedBy(JUDGING_PART));
    }

    /** When a fork that still runs is ended. */
    Instant lastEndOfForks(Duration rest) {
        return endOfForks(rest)
                .plus(budget.duration().multipliedBy(TOLERANCE_PERCENT).dividedBy(100));
    }
}
