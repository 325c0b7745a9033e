package org.jcstresskit.statistics;

import java.util.Collection;
import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * How much forks differ, estimated from all strata together. The three or ten forks of a stratum are too few to
 * estimate their own variance; so it is shrunk towards the usual variance in the run.
 *
 * <p>The variances of the strata are taken to scatter as a scaled inverse chi-squared distribution; its scale and its
 * degrees of freedom are estimated from mean and variance of their logarithms (Smyth, "Linear models and empirical
 * Bayes methods for assessing differential expression in microarray experiments", Statistical Applications in Genetics
 * and Molecular Biology 3, 2004, sections 4 and 6.2).
 *
 * @param variance usual variance between forks, chance within a fork aside
 * @param degrees how many degrees of freedom that is worth in every stratum; 0 if nothing is known
 */
public record DispersionPrior(double variance, double degrees) {
    /** The prior if nothing is known. */
    public static final DispersionPrior NONE = new DispersionPrior(0, 0);

    /**
     * The prior that is assumed where nothing is known and silence is judged: forks as different as on two busy CPUs,
     * where the standard deviation of their log-odds was 1.0 to 1.8.
     */
    public static final DispersionPrior ASSUMED = new DispersionPrior(2, 4);

    /** The least number of strata that a prior can be estimated from. */
    private static final int MIN_GROUPS = 3;

    /** The least degrees of freedom of changes that a prior can be estimated from. */
    private static final int MIN_CHANGES = 5;

    /** Strata are never taken to be so alike that their own forks hardly count. */
    private static final double MAX_DEGREES = 30;

    /** A stratum tells how much forks differ if that is at least this many times what chance explains. */
    private static final double CLEAR_OF_SAMPLING = 2;

    /** Estimates the prior from the strata that have replicates and large enough counts. */
    public static DispersionPrior fit(Collection<LogOddsGroup> groups) {
        List<LogOddsGroup> telling = groups.stream()
                .filter(group -> group.degrees() > 0 && group.variance() > CLEAR_OF_SAMPLING * group.samplingVariance())
                .toList();
        if (telling.size() < MIN_GROUPS) {
            return NONE;
        }
        double[] logs = telling.stream()
                .mapToDouble(group -> Math.log(group.variance() - group.samplingVariance()) - bias(group.degrees()))
                .toArray();
        double mean = mean(logs);
        double expected = telling.stream()
                .mapToDouble(group -> Trigamma.value(group.degrees() / 2.0))
                .average()
                .orElseThrow();
        double excess = variance(logs, mean) - expected;
        double degrees = excess <= 0 ? MAX_DEGREES : Math.min(MAX_DEGREES, 2 * Trigammas.inverse(excess));
        return new DispersionPrior(Math.exp(mean + bias(degrees)), degrees);
    }

    /**
     * Estimates the prior from strata without replicates, as in a run of many configurations with one fork each: if a
     * change of an outcome is the same factor in all of its strata, the changes differ as much as forks do. If it is
     * not, forks are taken to differ more than they do, which errs on the side of caution.
     *
     * @param outcomes the strata of each outcome
     */
    public static DispersionPrior ofChanges(Collection<List<GroupPair>> outcomes) {
        double squares = 0;
        double sampling = 0;
        double replicates = 0;
        int degrees = 0;
        for (List<GroupPair> strata : outcomes) {
            double[] changes = strata.stream().mapToDouble(GroupPair::change).toArray();
            if (changes.length > 1) {
                double free = (changes.length - 1) / (double) changes.length;
                squares += variance(changes, mean(changes)) * (changes.length - 1);
                for (GroupPair pair : strata) {
                    sampling += free * pair.samplingVariance();
                    replicates += free * pair.varianceFactor();
                }
                degrees += changes.length - 1;
            }
        }
        if (degrees < MIN_CHANGES) {
            return NONE;
        }
        return new DispersionPrior(Math.max(0, squares - sampling) / replicates, Math.min(MAX_DEGREES, degrees));
    }

    /** This prior, or the assumed one if nothing is known. A variance of zero counts as unknown. */
    public DispersionPrior orAssumed() {
        return degrees == 0 || variance == 0 ? ASSUMED : this;
    }

    /** The variance of a stratum's forks, shrunk towards the usual one. */
    public Spread moderate(LogOddsGroup group) {
        double all = degrees + group.degrees();
        double usual = variance + group.samplingVariance();
        double moderated = all == 0 ? usual : (degrees * usual + group.degrees() * group.variance()) / all;
        return new Spread(Math.max(moderated, group.samplingVariance()), all);
    }

    /** Expectation of the logarithm of a chi-squared variable over its degrees of freedom. */
    private static double bias(double degrees) {
        return Digamma.value(degrees / 2) - Math.log(degrees / 2);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (values.length - 1);
    }
}
