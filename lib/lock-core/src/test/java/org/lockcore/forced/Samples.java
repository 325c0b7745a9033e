package org.lockcore.forced;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How much a test samples: its full sample with {@code ./mvnw -Pthorough verify}, and otherwise a part of it that takes
 * seconds. Bounded by count, so that a slow machine samples as much as a fast one.
 */
public final class Samples {
    private static final double PART = Double.parseDouble(System.getProperty("test.samples.part", "0.1"));
    private static final long SEED = 1;

    private Samples() {}

    /** The part of a full sample that this run takes, rounded up. */
    public static int of(int full) {
        return (int) Math.ceil(full * PART);
    }

    /** As many cases as this run takes of all of them, chosen by lot, and always the same. */
    public static <T> List<T> some(Collection<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.subList(0, of(shuffled.size()));
    }

    /** The first of a full sample of cases, as many as this run takes, and no fewer than the least. */
    public static <T> List<T> first(int least, List<T> full) {
        return full.subList(0, Math.max(least, of(full.size())));
    }
}
