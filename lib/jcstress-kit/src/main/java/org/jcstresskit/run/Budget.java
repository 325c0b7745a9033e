package org.jcstresskit.run;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time that a run must fit, from the start of the program to its end.
 *
 * @param duration how long the run may take
 */
public record Budget(Duration duration) {
    private static final Pattern SYNTAX = Pattern.compile("(?:(\\d{1,4})h)?(?:(\\d{1,6})m)?(?:(\\d{1,8})s)?");

    /** Checks that the time is positive. */
    public Budget {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException("a budget must be longer than nothing");
        }
    }

    /**
     * Reads hours, minutes and seconds: {@code 90s}, {@code 2m}, {@code 1h30m}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static Budget parse(String text) {
        Matcher matcher = SYNTAX.matcher(text.toLowerCase(Locale.ROOT));
        if (text.isEmpty() || !matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a time such as 90s, 2m or 1h30m");
        }
        return new Budget(Duration.ofHours(number(matcher.group(1)))
                .plusMinutes(number(matcher.group(2)))
                .plusSeconds(number(matcher.group(3))));
    }

    /** The budget as it is written on the command line: {@code 1h30m}. */
    @Override
    public String toString() {
        return text(duration);
    }

    /** Hours, minutes and seconds, rounded to a second. */
    public static String text(Duration duration) {
        Duration rounded = duration.plusMillis(500);
        StringBuilder text = new StringBuilder();
        if (rounded.toHours() > 0) {
            text.append(rounded.toHours()).append('h');
        }
        if (rounded.toMinutesPart() > 0) {
            text.append(rounded.toMinutesPart()).append('m');
        }
        if (rounded.toSecondsPart() > 0 || text.isEmpty()) {
            text.append(rounded.toSecondsPart()).append('s');
        }
        return text.toString();
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
