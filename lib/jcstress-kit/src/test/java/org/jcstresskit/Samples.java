package org.jcstresskit;

/**
 * How much a test samples: what it names with {@code ./mvnw -Pthorough verify}, and otherwise a part of it. Bounded by
 * count, so that a slow machine samples as much as a fast one.
 */
public final class Samples {
    private static final double PART = Double.parseDouble(System.getProperty("test.samples.part", "0.1"));

    private Samples() {}

    /** The part of a full sample that this run takes, rounded up. */
    public static int of(int full) {
        return (int) Math.ceil(full * PART);
    }
}
