package org.jcstresskit.suite;

/** A kind of hazard that outcomes show, counted and named for itself. */
public interface HazardWord {
    /** The word for people, such as {@code lost}. */
    String word();

    /** That it can happen, such as {@code can be lost}. */
    default String possible() {
        return "can be " + word();
    }

    /** Whether the outcome shows it. */
    boolean isIn(String outcome);
}
