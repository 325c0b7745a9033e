package org.pyerr.stress.text;

import java.util.regex.Pattern;

/** Makes text of unknown origin fit to be shown. */
public final class Plain {
    /** Control and format characters, which can move the cursor or reorder what stands there, and line separators. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    /** A line of a log that is longer than this is read by no one. */
    private static final int MAX_LENGTH = 500;

    private Plain() {}

    /** The text as one line of bounded length that a terminal shows as it is. */
    public static String line(String text) {
        String bounded = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + " ..." : text;
        return INVISIBLE.matcher(bounded).replaceAll("?");
    }
}
