package org.pyerr.stress.explore;

import java.util.Locale;
import org.jcstresskit.suite.HazardWord;

/**
 * A hazard that an outcome can show. An outcome is a list of words, one for each thread and one for the output, such as
 * {@code "PRINTED, HUNG, LOST"}; it shows a fate if one of its words is the fate's name.
 */
public enum Fate implements HazardWord {
    /** A thread waits for ever. */
    HUNG,
    /** A thread panicked. */
    PANICKED,
    /** The fragments of two messages are mixed. */
    GARBLED,
    /** The model's own watchdog went off: a fault of the model, never a result. */
    STUCK;

    private static final String SEPARATOR = ", ";

    /** Whether one of the words of {@code outcome} is this fate. */
    @Override
    public boolean isIn(String outcome) {
        return (SEPARATOR + outcome + SEPARATOR).contains(SEPARATOR + name() + SEPARATOR);
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String possible() {
        return switch (this) {
            case HUNG -> "can hang";
            case PANICKED -> "can panic";
            case GARBLED -> "lines may interleave";
            case STUCK -> "can be stuck";
        };
    }
}
