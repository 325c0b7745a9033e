package org.jcstresskit.statistics;

import java.util.Collection;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.jcstresskit.result.Frequency;

/**
 * How often the forks of a test show a hazard. Each of them has a rate of its own, since it compiles the code anew: the
 * rates follow a gamma distribution, so that counts are negative binomial (Greenwood and Yule, Journal of the Royal
 * Statistical Society 83, 1920).
 *
 * <p>Its shape is a constant, {@link #SHAPE}. The smaller it is, the more often is a fork silent by chance.
 *
 * @param mean the mean of the rates, in hazards a sample
 */
public record ForkRate(double mean) {
    /**
     * The shape of the distribution of rates. Of 255 forks of 53 hazards, on two busy CPUs, 0.5 to 0.6 was the most
     * likely one. The half means that one fork in 13 shows a hazard at less than a hundredth of its mean rate.
     */
    public static final double SHAPE = 0.5;

    private static final double CONFIDENCE = 0.99;
    private static final double TAIL = 0.05;
    private static final int HALVINGS = 60;

    /**
     * The lower end of the one-sided 99 % interval that some forks give. It neglects chance within each fork, and is
     * good where they saw the hazard some tens of times.
     */
    public static ForkRate atLeast(Collection<Frequency> forks) {
        double sum = forks.stream().mapToDouble(Frequency::rate).sum();
        double shape = forks.size() * SHAPE;
        return new ForkRate(sum * SHAPE / GammaDistribution.of(shape, 1).inverseCumulativeProbability(CONFIDENCE));
    }

    /** The rate at which forks of these sizes would all be silent with a probability of 5 %. */
    public static ForkRate atMost(Collection<Long> samples) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (new ForkRate(middle).logSilence(samples) > Math.log(TAIL)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new ForkRate(high);
    }

    /** Natural logarithm of the probability that forks of these sizes do not show the hazard at all. */
    public double logSilence(Collection<Long> samples) {
        return samples.stream().mapToDouble(this::logSilence).sum();
    }

    /** Natural logarithm of the probability that a fork of this size does not show the hazard. */
    public double logSilence(long samples) {
        return -SHAPE * Math.log1p(samples * mean / SHAPE);
    }
}
