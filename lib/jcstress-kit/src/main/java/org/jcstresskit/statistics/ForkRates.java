package org.jcstresskit.statistics;

import java.util.Collection;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How an outcome's rate is distributed over forks: a beta distribution, so that the counts of a fork are beta-binomial
 * (Skellam, Journal of the Royal Statistical Society B 10, 1948; Williams, Biometrics 31, 1975). Its parameters have
 * the mean and the variance of the forks' log-odds.
 *
 * <p>The lower tail of a beta distribution falls off as a power, more slowly than that of a normal distribution of the
 * log-odds: it makes forks that hardly show the outcome more likely, and is the more conservative of the two where
 * silence is judged.
 *
 * @param alpha first parameter of the beta distribution
 * @param beta second parameter of the beta distribution
 */
public record ForkRates(double alpha, double beta) {
    /** One-sided confidence that the baseline's rate is no lower. */
    private static final double RATE_CONFIDENCE = 0.99;

    private static final int HALVINGS = 45;

    /** The value at which Minka's two approximations meet. */
    private static final double MINKA_LIMIT = -2.22;

    /** This number of steps gives fourteen digits. */
    private static final int NEWTON_STEPS = 5;

    /** A variance of log-odds below this makes no difference to any count. */
    private static final double MIN_VARIANCE = 1e-6;

    /**
     * The rates of further forks of a group, at the lower end of the interval that its forks give.
     *
     * @param factor by what further factor the odds may be lower
     */
    public static ForkRates lowest(LogOddsGroup group, Spread spread, double factor) {
        double error = Math.sqrt(spread.variance() / group.forks());
        double quantile = TDistribution.of(spread.degrees()).inverseCumulativeProbability(RATE_CONFIDENCE);
        return of(group.mean() - quantile * error - Math.log(factor), spread.variance());
    }

    /** The beta distribution whose log-odds have the mean and the variance. */
    public static ForkRates of(double mean, double variance) {
        double total = Math.max(MIN_VARIANCE, variance);
        if (mean > 0) {
            ForkRates mirrored = of(-mean, total);
            return new ForkRates(/* alpha= */ mirrored.beta, /* beta= */ mirrored.alpha);
        }
        // The smaller parameter has at least half of the variance, and at most all of it.
        double low = Trigammas.inverse(total);
        double high = Trigammas.inverse(total / 2);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (withMean(middle, mean).variance() > total) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return withMean((low + high) / 2, mean);
    }

    /** The beta distribution with this mean, whose log-odds have the variance if the mean is small. */
    static ForkRates ofRate(double rate, double variance) {
        double alpha = Trigammas.inverse(Math.max(MIN_VARIANCE, variance));
        return new ForkRates(alpha, alpha * (1 - rate) / rate);
    }

    /** Natural logarithm of the probability that forks of these sizes do not show the outcome at all. */
    public double logSilence(Collection<Long> samples) {
        return samples.stream().mapToDouble(this::logSilence).sum();
    }

    /** Natural logarithm of the probability that a fork of this size does not show the outcome. */
    public double logSilence(long samples) {
        return LogBeta.value(alpha, beta + samples) - LogBeta.value(alpha, beta);
    }

    double meanLogOdds() {
        return Digamma.value(alpha) - Digamma.value(beta);
    }

    private static ForkRates withMean(double alpha, double mean) {
        return new ForkRates(alpha, inverseDigamma(Digamma.value(alpha) - mean));
    }

    /** Solves by Newton's method, from Minka's start ("Estimating a Dirichlet distribution", 2000, appendix C). */
    private static double inverseDigamma(double value) {
        double x = value >= MINKA_LIMIT ? Math.exp(value) + 0.5 : -1 / (value - Digamma.value(1));
        for (int i = 0; i < NEWTON_STEPS; i++) {
            x -= (Digamma.value(x) - value) / Trigamma.value(x);
        }
        return x;
    }

    /** Variance of the log-odds. */
    double variance() {
        return Trigamma.value(alpha) + Trigamma.value(beta);
    }
}
