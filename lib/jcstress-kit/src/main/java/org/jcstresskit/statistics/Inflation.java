package org.jcstresskit.statistics;

import java.util.Arrays;
import java.util.Collection;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How much more two whole runs differ than their forks explain. Forks of one run share the machine's state at that
 * time, so that all comparisons of two runs scatter more than the forks within each run suggest.
 *
 * <p>As long as most tests did not change, the median of their squared test statistics shows by how much: it should be
 * that of a chi-squared variable. All variances are then taken to be larger by the same factor ("genomic control":
 * Devlin and Roeder, Biometrics 55, 1999; compare the empirical null of Efron, Journal of the American Statistical
 * Association 99, 2004).
 */
public final class Inflation {
    /** With fewer comparisons than this the median is too uncertain. */
    private static final int MIN_COMPARISONS = 10;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static final double MEDIAN = ChiSquaredDistribution.of(1).inverseCumulativeProbability(0.5);

    private Inflation() {}

    /** The factor by which variances are larger than estimated; never less than 1. */
    public static double of(Collection<ForkComparison> comparisons) {
        if (comparisons.size() < MIN_COMPARISONS) {
            return 1;
        }
        double[] squares = comparisons.stream()
                .mapToDouble(ForkComparison::pValue)
                .map(p -> NORMAL.inverseSurvivalProbability(p / 2))
                .map(z -> z * z)
                .toArray();
        Arrays.sort(squares);
        int middle = squares.length / 2;
        double median = squares.length % 2 == 1 ? squares[middle] : (squares[middle - 1] + squares[middle]) / 2;
        return Math.max(1, median / MEDIAN);
    }
}
