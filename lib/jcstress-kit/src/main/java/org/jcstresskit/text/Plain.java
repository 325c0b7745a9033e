package org.jcstresskit.text;

import java.util.regex.Pattern;

/** Makes text of unknown origin safe to show. */
public final class Plain {
    /**
     * Control and format characters, which can move the cursor or reorder what stands there, line separators, and what
     * is no character, which XML cannot hold.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

    /** Longer lines of a log are cut off, because nobody reads them. */
    private static final int MAX_LENGTH = 500;

    private Plain() {}

    /** The text as one line of bounded length that a terminal shows as it is. */
    public static String line(String text) {
        String bounded = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + " ..." : text;
        return INVISIBLE.matcher(bounded).replaceAll("?");
    }
}
