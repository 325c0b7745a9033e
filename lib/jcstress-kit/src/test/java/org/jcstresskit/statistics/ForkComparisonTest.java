package org.jcstresskit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reference values are those of scipy.stats.ttest_ind with unequal variances. */
final class ForkComparisonTest {
    private static final double EXACT = 1e-9;

    /** -7.1, -6.4, -8.0, -7.3, -6.9. */
    private static final LogOddsGroup BASELINE = new LogOddsGroup(5, -7.14, 0.343, 0);

    /** -5.0, -4.1, -6.2. */
    private static final LogOddsGroup CANDIDATE = new LogOddsGroup(3, -5.1, 1.11, 0);

    @Test
    void isWelchsTestWithoutAPrior() {
        ForkComparison comparison = ForkComparison.of(new GroupPair(BASELINE, CANDIDATE), DispersionPrior.NONE)
                .orElseThrow();

        assertThat(comparison.difference()).isCloseTo(2.04, within(EXACT));
        assertThat(comparison.degrees()).isCloseTo(2.7628846434740555, within(EXACT));
        assertThat(comparison.pValue()).isCloseTo(0.0603119719397417, within(EXACT));
        assertThat(Math.log(comparison.lower(0.025))).isCloseTo(-0.17375160091033237, within(EXACT));
        assertThat(Math.log(comparison.upper(0.025))).isCloseTo(4.253751600910332, within(EXACT));
    }

    @Test
    void saysNothingOfSingleForksIfNothingIsKnownOfOthers() {
        LogOddsGroup single = new LogOddsGroup(1, -5, 0, 0.01);

        assertThat(ForkComparison.of(new GroupPair(BASELINE, single), DispersionPrior.NONE))
                .isEmpty();
        assertThat(ForkComparison.of(new GroupPair(BASELINE, single), new DispersionPrior(0.5, 8)))
                .isPresent();
    }

    @Test
    void gainsFromWhatOtherStrataSay() {
        DispersionPrior prior = new DispersionPrior(0.4, 20);

        double alone = ForkComparison.of(new GroupPair(BASELINE, CANDIDATE), DispersionPrior.NONE)
                .orElseThrow()
                .pValue();
        double together = ForkComparison.of(new GroupPair(BASELINE, CANDIDATE), prior)
                .orElseThrow()
                .pValue();

        assertThat(together).isLessThan(alone / 10);
    }

    @Test
    void poolsEqualStrataAsIfTheyWereOneOfTwiceTheSize() {
        ForkComparison one = new ForkComparison(1.5, 0.4, 10);

        ForkComparison two = ForkComparison.pooled(List.of(one, one), DispersionPrior.NONE);

        assertThat(two.difference()).isCloseTo(1.5, within(EXACT));
        assertThat(two.standardError()).isCloseTo(0.4 / Math.sqrt(2), within(EXACT));
        assertThat(two.degrees()).isCloseTo(20, within(EXACT));
    }

    @Test
    void countsOnceWhatStrataKnowOfEachOther() {
        ForkComparison one = new ForkComparison(1.5, 0.4, 27);

        assertThat(ForkComparison.pooled(List.of(one, one, one), new DispersionPrior(1, 27))
                        .degrees())
                .isCloseTo(27, within(EXACT));
    }
}
