package org.jcstresskit.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jcstresskit.result.Frequency;

/**
 * How much more often the forks of a run show a hazard than those of a baseline, stratum by stratum: a permutation test
 * (the mean score statistic of the generalized Cochran-Mantel-Haenszel test; Landis, Heyman and Koch, International
 * Statistical Review 46, 1978).
 *
 * <p>A fork's score is the logarithm of its odds. If nothing changed, each fork of a stratum might as well have been
 * one of the other side. Over all such exchanges the strata's differences, weighted by {@code m n / (m + n)} for
 * {@code m} and {@code n} forks, add up to a sum of mean 0, the variance of which is known exactly; its distribution is
 * taken as normal, whose tails are heavier. The interval of the change has all those that the test would not reject,
 * were the odds of the run divided by them.
 *
 * @param strata the forks that are compared
 * @param difference by how much the mean logarithm of the odds differs, weighted over the strata
 * @param weight sum of the strata's weights
 * @param variance variance of the weighted sum, were all odds divided by the difference
 * @param skew by how much that variance grows with what remains of the difference; zero for strata of one size
 * @param leverage by how much it grows with the square of it
 * @param resolution the rate that stands for none
 */
public record ForkComparison(
        List<Stratum> strata,
        double difference,
        double weight,
        double variance,
        double skew,
        double leverage,
        double resolution) {
    /**
     * Usual standard deviation between the logarithms of the odds of like forks. Within 52 groups of three forks, on
     * two busy CPUs, it was 0.1 to 2.8, and 1.4 as the root of the mean square.
     */
    public static final double USUAL_DEVIATION = 1.4;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double POWER = 0.95;
    private static final double HALF_A_SAMPLE = 0.5;

    /**
     * The forks of one stratum.
     *
     * @param baseline forks of the baseline, at least one
     * @param run forks of the run, at least one
     */
    public record Stratum(List<Frequency> baseline, List<Frequency> run) {
        private Stream<Frequency> forks() {
            return Stream.concat(baseline.stream(), run.stream());
        }
    }

    /** The scores of a stratum: its weight, its part of the variance, its difference, and its sum of squares. */
    private record Scores(double weight, double share, double difference, double squares) {
        static Scores of(Stratum stratum, double resolution) {
            double[] before = scores(stratum.baseline, resolution);
            double[] now = scores(stratum.run, resolution);
            int forks = before.length + now.length;
            double weight = (double) before.length * now.length / forks;
            return new Scores(
                    weight, weight / (forks - 1), mean(now) - mean(before), sumOfSquares(before) + sumOfSquares(now));
        }

        private static double[] scores(List<Frequency> forks, double resolution) {
            return forks.stream()
                    .mapToDouble(fork -> Math.log((fork.rate() + resolution) / (1 - fork.rate() + resolution)))
                    .toArray();
        }

        private static double mean(double[] values) {
            return Arrays.stream(values).average().orElseThrow();
        }

        private static double sumOfSquares(double[] values) {
            double mean = mean(values);
            return Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
        }
    }

    /**
     * Compares the forks.
     *
     * <p>Half a sample of the smallest fork, and as large a part of the others, is added to both counts, so that a fork
     * which did not show the hazard has odds as well, and the same ones whatever its size (compare Haldane, Annals of
     * Human Genetics 20, 1956).
     *
     * @param strata at least one
     */
    public static ForkComparison of(List<Stratum> strata) {
        double resolution = HALF_A_SAMPLE
                / strata.stream()
                        .flatMap(Stratum::forks)
                        .mapToLong(Frequency::samples)
                        .min()
                        .orElseThrow();
        List<Scores> all =
                strata.stream().map(stratum -> Scores.of(stratum, resolution)).toList();
        double weight = all.stream().mapToDouble(Scores::weight).sum();
        double difference = all.stream()
                        .mapToDouble(scores -> scores.weight * scores.difference)
                        .sum()
                / weight;
        double variance = 0;
        double skew = 0;
        double leverage = 0;
        for (Scores scores : all) {
            double rest = scores.difference - difference;
            variance += scores.share * (scores.squares + scores.weight * rest * rest);
            skew += scores.share * scores.weight * rest;
            leverage += scores.share * scores.weight;
        }
        return new ForkComparison(strata, difference, weight, variance, skew, leverage, resolution);
    }

    /** Forks of the baseline, of all strata. */
    public List<Frequency> baseline() {
        return strata.stream().flatMap(stratum -> stratum.baseline.stream()).toList();
    }

    /** Forks of the run, of all strata. */
    public List<Frequency> run() {
        return strata.stream().flatMap(stratum -> stratum.run.stream()).toList();
    }

    /** How many standard deviations chance explains in each of several comparisons, at a level for all together. */
    public static double quantile(double level, int comparisons) {
        return NORMAL.inverseSurvivalProbability(level / 2 / Math.max(1, comparisons));
    }

    /**
     * By how much the difference can be wrong by chance; infinite if there are too few forks for any to be significant.
     *
     * @param quantile how many standard deviations chance explains
     */
    public double error(double quantile) {
        double z = quantile * quantile;
        double free = weight * weight - z * leverage;
        double slope = z * Math.abs(skew);
        return free <= 0 ? Double.POSITIVE_INFINITY : (slope + Math.sqrt(slope * slope + free * z * variance)) / free;
    }

    /**
     * The factor by which the odds must really have grown to show as grown by {@code shown}: the rate that stands for
     * none is in both, so that a hazard which the baseline hardly saw has to become much more frequent.
     */
    public double increase(double shown) {
        return shown + (shown - 1) * resolution / Frequency.sum(baseline()).rate();
    }

    /**
     * How many forks of one stratum on either side show a change with a probability of 95 %, if they differ as usual.
     *
     * @param change the change, as a logarithm
     * @param least the least change that is reported, which is less
     * @param quantile how many standard deviations chance explains
     */
    public static int forksNeeded(double change, double least, double quantile) {
        double luck = NORMAL.inverseCumulativeProbability(POWER) * USUAL_DEVIATION;
        return IntStream.iterate(2, forks -> forks + 1)
                .filter(forks ->
                        Math.max(least, ofUsual(forks).error(quantile)) + luck * Math.sqrt(2.0 / forks) <= change)
                .findFirst()
                .orElseThrow();
    }

    /** The comparison of this number of usual forks with as many that are like them. */
    private static ForkComparison ofUsual(int forks) {
        double weight = forks / 2.0;
        double share = weight / (2 * forks - 1);
        double squares = 2 * (forks - 1) * USUAL_DEVIATION * USUAL_DEVIATION;
        return new ForkComparison(List.of(), 0, weight, share * squares, 0, share * weight, 0);
    }
}
