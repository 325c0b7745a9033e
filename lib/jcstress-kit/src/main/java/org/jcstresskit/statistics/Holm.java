package org.jcstresskit.statistics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Holm's correction for many tests at once: whichever of the null hypotheses are true, the probability that even one is
 * rejected stays below the level (Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal
 * of Statistics 6, 1979).
 */
public final class Holm {
    private Holm() {}

    /** The adjusted p-values, in the same order; one at or below the level is rejected. */
    public static double[] adjusted(double[] pValues) {
        Integer[] order = new Integer[pValues.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> pValues[i]));
        double[] adjusted = new double[pValues.length];
        double running = 0;
        for (int rank = 0; rank < order.length; rank++) {
            running = Math.max(running, (order.length - rank) * pValues[order[rank]]);
            adjusted[order[rank]] = Math.min(1, running);
        }
        return adjusted;
    }
}
