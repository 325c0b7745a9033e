package org.jcstresskit.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jcstresskit.text.Numbers;

/**
 * How the frequency of a test's hazard changed from the baseline to the run.
 *
 * @param forks forks of the run that were compared
 * @param baselineForks forks of the baseline that they were compared with
 * @param strata in how many strata
 * @param ratio factor by which the odds changed, the geometric mean over the forks
 * @param lower lower end of the interval for the factor, at the level of all comparisons together
 * @param upper upper end of that interval
 * @param detectable the smallest increase that would have been reported
 * @param moved whether the odds changed significantly, and by at least the margin
 */
public record Drift(
        int forks,
        int baselineForks,
        int strata,
        double ratio,
        double lower,
        double upper,
        double detectable,
        boolean moved) {
    private static final MathContext DIGITS = new MathContext(4);

    /** Rounds the estimates to four digits: more are no information. JSON has no infinity. */
    public Drift {
        ratio = rounded(ratio);
        lower = rounded(lower);
        upper = rounded(upper);
        detectable = rounded(detectable);
    }

    private static double rounded(double value) {
        return new BigDecimal(Math.min(value, Double.MAX_VALUE)).round(DIGITS).doubleValue();
    }

    /** The answer: {@code moved, x 4.8 (2.8 to 8.2)}, or {@code not moved, x 1.2; reported from x 3.9 on}. */
    public String answer() {
        return moved
                ? "moved, x %s (%s to %s)".formatted(factor(ratio), factor(lower), factor(upper))
                : "not moved, x %s; reported from x %s on".formatted(factor(ratio), factor(detectable));
    }

    /** Which forks were compared. */
    public String where() {
        String sizes = "%s against %d".formatted(Numbers.of(forks, "fork"), baselineForks);
        return strata == 1 ? sizes : "%s in %d strata".formatted(sizes, strata);
    }

    /** The finding about a hazard that moved. */
    Finding finding(Hazard hazard) {
        String change = ratio >= 1
                ? "%s times as likely (%s to %s)".formatted(factor(ratio), factor(lower), factor(upper))
                : "%s times less likely (%s to %s)".formatted(factor(1 / ratio), factor(1 / upper), factor(1 / lower));
        return Finding.drifted("its hazard is %s, %s: %s -> %s of a million samples"
                .formatted(
                        change, where(), hazard.baseline().range(), hazard.run().range()));
    }

    private static String factor(double factor) {
        if (factor >= 1e4 || factor < 0.01) {
            return String.format(Locale.ROOT, "%.0e", factor);
        }
        return String.format(Locale.ROOT, factor >= 10 ? "%.0f" : "%.2g", factor);
    }
}
