package org.lockcore.explore;

import java.util.List;
import java.util.stream.Collectors;
import org.lockcore.Fate;
import org.lockcore.Program;

/**
 * The result of an execution of a program.
 *
 * @param fates the fate of each thread
 * @param output what the threads left behind
 * @param text both in the words of the program, joined by commas, as a stress test writes them down
 */
public record Outcome(List<Fate> fates, Object output, String text) implements Comparable<Outcome> {

    /** Copies the fates. */
    public Outcome {
        fates = List.copyOf(fates);
    }

    /** The outcome of a program whose threads have ended or can do no more. */
    public static Outcome of(Program program, List<Fate> fates) {
        Object output = program.output();
        String ends = fates.stream().map(program::nameOf).collect(Collectors.joining(", "));
        return new Outcome(fates, output, output.equals("") ? ends : ends + ", " + output);
    }

    /** Whether some thread ended that way. */
    public boolean has(Fate fate) {
        return fates.contains(fate);
    }

    /** Orders outcomes by their texts. */
    @Override
    public int compareTo(Outcome other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
