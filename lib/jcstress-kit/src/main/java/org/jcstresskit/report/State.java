package org.jcstresskit.report;

import java.util.Comparator;
import org.jcstresskit.suite.HazardWord;

/**
 * The state of a test, from the worst to the best known.
 *
 * @param rank its place
 * @param name its name, for filters
 * @param css the name of its style and its symbol
 * @param words what tests in this state have in common, in words
 */
public record State(int rank, String name, String css, String words) implements Comparable<State> {
    /** Something happened that must not happen. */
    public static final State WRONG = new State(0, "wrong", "wrong", "failed or contradicted");
    /** Proved safe, but a test with a subject in common contradicts what is known. */
    public static final State DOUBTED = fixed(1000, "doubted", "proof in doubt");
    /** It is proved that no hazard can happen. */
    public static final State SAFE = fixed(1001, "safe", "proved safe");
    /** No hazard was seen, and nothing is proved. */
    public static final State NOT_SEEN = fixed(1002, "not-seen", "no hazard seen");
    /** Nothing was sampled, and nothing is proved. */
    public static final State NOTHING = fixed(1003, "nothing", "no samples");

    /** The number of styles for hazards; further hazards look like the last one. */
    private static final int STYLES = 3;

    private static State fixed(int rank, String name, String words) {
        return new State(rank, name, name, words);
    }

    /** A hazard can happen, or did; {@code place} is its place among the hazards of the suite. */
    public static State of(HazardWord hazard, int place) {
        return new State(1 + place, hazard.word(), "hazard-" + Math.min(place, STYLES - 1), hazard.possible());
    }

    @Override
    public int compareTo(State other) {
        return Comparator.comparingInt(State::rank).compare(this, other);
    }
}
