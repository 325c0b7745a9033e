package org.jcstresskit.run;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A time that a run must fit, from the start of the program to its end.
 *
 * @param duration how long the run may take
 */
public record Budget(Duration duration) {
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Checks that the time is positive, and no longer than a year. */
    public Budget {
        if (duration.isZero() || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a budget must be longer than nothing, and a year at most");
        }
    }

    /**
     * Reads hours, minutes and seconds: {@code 90s}, {@code 2m}, {@code 1h30m}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static Budget parse(String text) {
        try {
            return new Budget(Duration.parse("PT" + text.toUpperCase(Locale.ROOT)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a time such as 90s, 2m or 1h30m", e);
        }
    }

    /** The budget as it is written on the command line: {@code 1h30m}. */
    @Override
    public String toString() {
        return text(duration);
    }

    /** Hours, minutes and seconds, rounded to a second. */
    public static String text(Duration duration) {
        Duration rounded = duration.plusMillis(500).truncatedTo(ChronoUnit.SECONDS);
        return rounded.toString().replace("PT", "").toLowerCase(Locale.ROOT);
    }
}
