package org.jcstresskit.statistics;

import org.apache.commons.numbers.gamma.Trigamma;

/** The inverse of the trigamma function: which shape of a gamma distribution has this variance of its logarithm. */
final class Trigammas {
    /** The number of bisections of an interval whose ends differ by a factor of less than two. */
    private static final int HALVINGS = 45;

    private Trigammas() {}

    /**
     * The positive number whose trigamma is {@code value}. Trigamma falls from infinity to zero, between {@code 1/x +
     * 1/(2x^2)} and {@code 1/x + 1/x^2}.
     */
    static double inverse(double value) {
        double low = (1 + Math.sqrt(1 + 2 * value)) / (2 * value);
        double high = (1 + Math.sqrt(1 + 4 * value)) / (2 * value);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (Trigamma.value(middle) > value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
