package org.jcstresskit.result;

import java.util.Collection;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How often something was seen, with an upper bound on how often it happens.
 *
 * <p>The bound is the exact one of Clopper and Pearson (Biometrika 26, 1934), computed from the quantiles of the beta
 * distribution, because counts of samples exceed what the binomial distribution of commons-statistics can hold in an
 * {@code int}.
 *
 * <p>It takes the samples as exchangeable: it says how well <em>these forks</em> were measured. A new fork can differ
 * from them by more, since its code is compiled anew; a comparison of two runs must compare their forks.
 *
 * @param count samples in which it was seen
 * @param samples all samples
 */
public record Frequency(long count, long samples) {
    private static final double CONFIDENCE = 0.95;
    private static final double TAIL = (1 - CONFIDENCE) / 2;

    /** Checks that the count does not exceed the samples. */
    public Frequency {
        if (count < 0 || count > samples) {
            throw new IllegalArgumentException(count + " of " + samples + " samples");
        }
    }

    /** All of them together. */
    public static Frequency sum(Collection<Frequency> parts) {
        return new Frequency(
                parts.stream().mapToLong(Frequency::count).sum(),
                parts.stream().mapToLong(Frequency::samples).sum());
    }

    /** The observed part of all samples; not a number where there are none. */
    public double rate() {
        return (double) count / samples;
    }

    /** Upper end of the two-sided 95 % interval. */
    public double upper() {
        if (count == samples) {
            return 1;
        }
        return BetaDistribution.of(count + 1.0, (double) (samples - count)).inverseSurvivalProbability(TAIL);
    }
}
