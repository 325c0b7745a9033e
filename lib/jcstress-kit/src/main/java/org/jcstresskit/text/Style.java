package org.jcstresskit.text;

/**
 * Colours, as an extra: whatever they say is written in words as well.
 *
 * @param colours whether the output shows them
 */
public record Style(boolean colours) {
    /** Marks a text as good. */
    public String good(String text) {
        return coloured("32", text);
    }

    /** Marks a text as notable. */
    public String notable(String text) {
        return coloured("33", text);
    }

    /** Marks a text as bad. */
    public String bad(String text) {
        return coloured("1;31", text);
    }

    /** Marks a text as a heading. */
    public String heading(String text) {
        return coloured("1", text);
    }

    private String coloured(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
