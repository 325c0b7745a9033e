package org.jcstresskit.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.statistics.Answer;

/**
 * The frequency of one outcome, in the baseline and in the run.
 *
 * @param outcome the outcome
 * @param where the stratum, in words
 * @param baselineForks forks of the baseline
 * @param forks forks of the run
 * @param baseline how often all forks of the baseline saw it; for people, it decides nothing
 * @param run how often all forks of the run saw it; for people, it decides nothing
 * @param ratio factor by which the odds changed from fork to fork
 * @param lower lower end of the 95 % interval of the factor
 * @param upper upper end of the 95 % interval of the factor
 * @param detectable the smallest factor that the comparison would have shown with a probability of 80 %
 * @param forksNeeded about how many forks on either side would show a tenfold change with that probability
 * @param adjustedP p-value of no change, corrected for all comparisons
 * @param margin factor that matters
 * @param answer the answer of the comparison
 */
public record Drift(
        String outcome,
        String where,
        int baselineForks,
        int forks,
        Frequency baseline,
        Frequency run,
        double ratio,
        double lower,
        double upper,
        double detectable,
        int forksNeeded,
        double adjustedP,
        double margin,
        Answer answer) {
    /** The change that a comparison must be able to detect to count as one. */
    static final double TENFOLD = 10;

    private static final MathContext DIGITS = new MathContext(4);

    /** Rounds the estimates to four digits: more are no information, and each report repeats them for each outcome. */
    public Drift {
        ratio = rounded(ratio);
        lower = rounded(lower);
        upper = rounded(upper);
        detectable = rounded(detectable);
        adjustedP = rounded(adjustedP);
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    }

    /** Whether the comparison is conclusive: it gave an answer, or would have shown a tenfold change. */
    public boolean isTelling() {
        return answer != Answer.UNDECIDED || detectable <= TENFOLD;
    }
}
