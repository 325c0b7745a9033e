package org.pyerr.model.explore;

import java.util.List;
import java.util.stream.Collectors;
import org.pyerr.model.scenario.Fate;

/**
 * How a run of a program ended: as a stress test prints it, such as {@code PRINTED, HUNG, LOST}.
 *
 * @param fates the fate of each thread
 * @param output what the threads left behind
 */
public record Outcome(List<Fate> fates, Object output) implements Comparable<Outcome> {

    /** Copies the fates. */
    public Outcome {
        fates = List.copyOf(fates);
    }

    /** Whether some thread ended that way. */
    public boolean has(Fate fate) {
        return fates.contains(fate);
    }

    @Override
    public int compareTo(Outcome other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return fates.stream().map(Fate::toString).collect(Collectors.joining(", ")) + ", " + output;
    }
}
