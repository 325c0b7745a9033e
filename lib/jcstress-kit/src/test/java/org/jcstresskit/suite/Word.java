package org.jcstresskit.suite;

import java.util.Arrays;
import java.util.Locale;

/** Kinds of hazards for the tests: an outcome is a list of words, and shows the kind that is one of them. */
public enum Word implements HazardWord {
    /** One kind. */
    HUNG,
    /** Another one. */
    CANCELED,
    /** A third one. */
    GARBLED;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isIn(String outcome) {
        return Arrays.asList(outcome.split(", ")).contains(name());
    }
}
