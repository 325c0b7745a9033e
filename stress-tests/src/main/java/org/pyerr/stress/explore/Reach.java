package org.pyerr.stress.explore;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/** Whether something can happen. */
public enum Reach {
    /** There is a schedule that leads to it. */
    REACHABLE("reachable"),
    /** All interleavings were explored, and none leads to it. */
    UNREACHABLE("unreachable"),
    /** It was not found, but the exploration was broken off: nothing is proved. */
    UNKNOWN("unknown");

    private final String word;

    Reach(String word) {
        this.word = word;
    }

    /** The conclusion from whether it was found, and whether the exploration was complete. */
    public static Reach of(boolean found, boolean complete) {
        if (found) {
            return REACHABLE;
        }
        return complete ? UNREACHABLE : UNKNOWN;
    }

    /** Whether any of several things can happen. */
    static Reach ofAny(Stream<Reach> several) {
        List<Reach> all = several.toList();
        return of(all.contains(REACHABLE), !all.contains(UNKNOWN));
    }

    /** The word for it, in tables and files. */
    @JsonValue
    public String word() {
        return word;
    }
}
