package org.jcstresskit.suite;

/** A kind of hazard that outcomes show, counted and named for itself. */
public interface HazardWord {
    /** The word for people, such as {@code lost}. */
    String word();

    /** Whether the outcome shows it. */
    boolean isIn(String outcome);
}
