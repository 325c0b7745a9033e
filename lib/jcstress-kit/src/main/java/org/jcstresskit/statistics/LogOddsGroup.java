package org.jcstresskit.statistics;

import java.util.List;
import java.util.stream.Stream;
import org.jcstresskit.result.Frequency;

/**
 * Forks of one stratum on the scale of log-odds: one number for each fork, the empirical logit.
 *
 * <p>Half a sample is added to both counts, so that a count of zero has a logit as well (Haldane, Annals of Human
 * Genetics 20, 1956; Anscombe, Biometrika 43, 1956; its variance: Gart and Zweifel, Biometrika 54, 1967). Here it is
 * half a sample of the <em>smallest</em> fork that is compared, and as large a part of the larger ones: added to forks
 * of different sizes, half a sample alone would make an outcome that none of them saw look frequent in the small ones.
 *
 * @param forks how many forks
 * @param mean mean of their logits
 * @param variance variance between their logits, with one degree of freedom less than forks; 0 for a single fork
 * @param samplingVariance the part of the variance that chance within a fork explains
 */
public record LogOddsGroup(int forks, double mean, double variance, double samplingVariance) {
    private static final double HALF_A_SAMPLE = 0.5;

    /** The correction for forks that are compared, as a rate: half a sample of the smallest. */
    public static double correction(Stream<Frequency> forks) {
        long smallest = forks.mapToLong(Frequency::samples).min().orElseThrow();
        return HALF_A_SAMPLE / Math.max(1, smallest);
    }

    /** The group of the forks, with the correction of all forks that it is compared with. */
    public static LogOddsGroup of(List<Frequency> forks, double correction) {
        int n = forks.size();
        double[] logits = new double[n];
        double sum = 0;
        double samplingVariance = 0;
        for (int i = 0; i < n; i++) {
            Frequency fork = forks.get(i);
            logits[i] = logit(fork, correction);
            sum += logits[i];
            samplingVariance += samplingVariance(fork, correction) / n;
        }
        double mean = sum / n;
        double squares = 0;
        for (double logit : logits) {
            squares += (logit - mean) * (logit - mean);
        }
        return new LogOddsGroup(n, mean, n == 1 ? 0 : squares / (n - 1), samplingVariance);
    }

    /** Degrees of freedom of its own variance. */
    int degrees() {
        return forks - 1;
    }

    private static double logit(Frequency fork, double correction) {
        double added = correction * fork.samples();
        return Math.log((fork.count() + added) / (fork.samples() - fork.count() + added));
    }

    private static double samplingVariance(Frequency fork, double correction) {
        double added = correction * fork.samples();
        return part(fork.count(), added) + part(fork.samples() - fork.count(), added);
    }

    /** With half a sample added it is Gart and Zweifel's reciprocal. */
    private static double part(long count, double added) {
        return (count + HALF_A_SAMPLE) / ((count + added) * (count + added));
    }
}
