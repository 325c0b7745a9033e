package org.jcstresskit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values are those of scipy.stats.betabinom and scipy.special.polygamma. */
final class ForkRatesTest {
    @Test
    void isSilentAsOftenAsABetaBinomialCountIsZero() {
        assertThat(new ForkRates(0.7, 300).logSilence(1000)).isCloseTo(-1.0267051051567684, within(1e-9));
        assertThat(new ForkRates(1.43, 2000).logSilence(400_000)).isCloseTo(-7.583573082327739, within(1e-9));
    }

    @Test
    void multipliesOverForks() {
        ForkRates rates = new ForkRates(0.7, 300);

        assertThat(rates.logSilence(List.of(1000L, 1000L))).isCloseTo(2 * -1.0267051051567684, within(1e-9));
    }

    @Test
    void holdsForCountsBeyondAnInt() {
        assertThat(new ForkRates(1, 1e9).logSilence(10_000_000_000L)).isCloseTo(-Math.log(11), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"-6.922138435762572, 2.837388051756326", "0, 1", "4, 0.3", "-14, 0.01", "-12, 4"})
    void hasTheMeanAndTheVarianceOfTheLogOdds(double mean, double variance) {
        ForkRates rates = ForkRates.of(mean, variance);

        assertThat(rates.meanLogOdds()).isCloseTo(mean, within(1e-6));
        assertThat(rates.variance()).isCloseTo(variance, within(1e-6));
    }

    @Test
    void isMoreOftenSilentTheMoreForksDiffer() {
        double alike = ForkRates.of(-8, 0.1).logSilence(100_000);
        double different = ForkRates.of(-8, 2).logSilence(100_000);

        assertThat(alike).isLessThan(different - 5);
    }
}
