package org.jcstresskit.statistics;

import java.util.Collection;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Upper bounds on the frequency of an outcome that forks did not show.
 *
 * @param rate upper 95 % bound for its part of the samples, if forks differ as much as usual
 * @param forks upper 95 % bound for the part of forks that show it, which assumes nothing about how much they differ
 */
public record ZeroBounds(double rate, double forks) {
    private static final double TAIL = 0.05;

    private static final double LOWEST_LOG_RATE = -60;

    private static final int HALVINGS = 60;

    /**
     * The bounds for forks of these sizes, none of which showed it.
     *
     * <p>The bound for the forks is that of Clopper and Pearson (Biometrika 26, 1934). The bound for the rate is the
     * one at which the forks would be silent with a probability of 5 %, as beta-binomial counts with this variance of
     * the log-odds; without variance it would be the rule of three.
     */
    public static ZeroBounds of(Collection<Long> samples, double variance) {
        double forks = BetaDistribution.of(1, samples.size()).inverseSurvivalProbability(TAIL);
        double low = LOWEST_LOG_RATE;
        double high = 0;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (ForkRates.ofRate(Math.exp(middle), variance).logSilence(samples) > Math.log(TAIL)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new ZeroBounds(Math.exp(high), forks);
    }
}
