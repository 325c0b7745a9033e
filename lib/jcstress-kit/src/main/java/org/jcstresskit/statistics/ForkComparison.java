package org.jcstresskit.statistics;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The difference between two groups of forks in log-odds, tested with Welch's t and the degrees of freedom of
 * Satterthwaite (Biometrics Bulletin 2, 1946; Welch, Biometrika 34, 1947), both variances moderated.
 *
 * @param difference mean log-odds of the candidate less those of the baseline
 * @param standardError its standard error
 * @param degrees degrees of freedom of the standard error
 */
public record ForkComparison(double difference, double standardError, double degrees) {
    private static final double POWER = 0.8;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Compares the groups; empty if nothing is known about how much forks differ. */
    public static Optional<ForkComparison> of(GroupPair groups, DispersionPrior prior) {
        Spread baselineSpread = prior.moderate(groups.baseline());
        Spread candidateSpread = prior.moderate(groups.candidate());
        if (baselineSpread.degrees() == 0 || candidateSpread.degrees() == 0) {
            return Optional.empty();
        }
        double a = baselineSpread.variance() / groups.baseline().forks();
        double b = candidateSpread.variance() / groups.candidate().forks();
        double degrees = (a + b) * (a + b) / (a * a / baselineSpread.degrees() + b * b / candidateSpread.degrees());
        return Optional.of(new ForkComparison(groups.change(), Math.sqrt(a + b), degrees));
    }

    /**
     * The comparisons of several strata combined: their mean, weighted by precision. The degrees of freedom that each
     * of them has from the prior are the same ones, and count once.
     */
    public static ForkComparison pooled(List<ForkComparison> strata, DispersionPrior prior) {
        double weights = 0;
        double weighted = 0;
        for (ForkComparison stratum : strata) {
            weights += stratum.weight();
            weighted += stratum.weight() * stratum.difference;
        }
        double uncertainty = 0;
        for (ForkComparison stratum : strata) {
            double part = stratum.weight() / weights;
            uncertainty += part * part / stratum.degrees;
        }
        double fewest =
                strata.stream().mapToDouble(ForkComparison::degrees).min().orElseThrow();
        double degrees = Math.max(fewest, 1 / uncertainty - (strata.size() - 1) * prior.degrees());
        return new ForkComparison(weighted / weights, Math.sqrt(1 / weights), degrees);
    }

    /** This comparison with a variance that is {@code factor} times as large. */
    public ForkComparison inflated(double factor) {
        return new ForkComparison(difference, standardError * Math.sqrt(factor), degrees);
    }

    /** The factor by which the odds changed. */
    public double ratio() {
        return Math.exp(difference);
    }

    /** Probability of so large a difference, in either direction, between groups that do not differ. */
    public double pValue() {
        return 2 * distribution().survivalProbability(Math.abs(difference) / standardError);
    }

    /** Lower end of an interval for the factor; each end is missed with a probability of {@code tail}. */
    public double lower(double tail) {
        return Math.exp(difference - halfWidth(tail));
    }

    /** Upper end of an interval for the factor; each end is missed with a probability of {@code tail}. */
    public double upper(double tail) {
        return Math.min(Double.MAX_VALUE, Math.exp(difference + halfWidth(tail)));
    }

    /**
     * The smallest factor that is significant at the level with the probability of {@link #POWER}.
     *
     * @param level significance level of this comparison alone
     */
    public double detectable(double level) {
        double power = distribution().inverseCumulativeProbability(POWER);
        return Math.min(Double.MAX_VALUE, Math.exp(halfWidth(level / 2) + power * standardError));
    }

    /**
     * About how many forks on either side would make the factor detectable: so many that the variance, which is
     * proportional to the sum of the reciprocals of their numbers, is small enough. Normal quantiles are taken, since
     * with so many forks the variance is known.
     *
     * @param factor the factor
     * @param level significance level of this comparison alone
     * @param baselineForks forks of the baseline in this comparison
     * @param forks forks of the candidate in this comparison
     */
    public int forksNeeded(double factor, double level, int baselineForks, int forks) {
        double quantiles = NORMAL.inverseSurvivalProbability(level / 2) + NORMAL.inverseCumulativeProbability(POWER);
        double shrinkage = Math.log(factor) / (quantiles * standardError);
        return (int) Math.ceil(2 / ((1.0 / baselineForks + 1.0 / forks) * shrinkage * shrinkage));
    }

    private double halfWidth(double tail) {
        return distribution().inverseSurvivalProbability(tail) * standardError;
    }

    private double weight() {
        return 1 / (standardError * standardError);
    }

    private TDistribution distribution() {
        return TDistribution.of(degrees);
    }
}
