package org.jcstresskit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jcstresskit.result.Frequency;
import org.junit.jupiter.api.Test;

/** Reference values are those of scipy.stats.nbinom and scipy.stats.chi2. */
final class ForkRateTest {
    @Test
    void isSilentAsOftenAsANegativeBinomialCountIsZero() {
        assertThat(new ForkRate(1e-4).logSilence(300_000)).isCloseTo(-2.0554369320866557, within(1e-12));
        assertThat(new ForkRate(1e-4).logSilence(List.of(300_000L, 300_000L)))
                .isCloseTo(2 * -2.0554369320866557, within(1e-12));
    }

    @Test
    void aRateIsNotTakenFromTheFewForksAsItIs() {
        Frequency fork = new Frequency(30, 300_000);

        assertThat(ForkRate.atLeast(List.of(fork)).mean()).isCloseTo(1e-4 / 6.6348966010212145, within(1e-12));
        assertThat(ForkRate.atLeast(Collections.nCopies(9, fork)).mean())
                .isCloseTo(1e-4 * 9 / 21.665994333461924, within(1e-12));
    }

    @Test
    void theRateOfForksThatDifferAsAssumedIsAlmostNeverLower() {
        Random random = new Random(1);
        int tooHigh = 0;
        for (int group = 0; group < 10_000; group++) {
            List<Frequency> forks = random.doubles(6)
                    .map(unused -> random.nextGaussian())
                    .mapToObj(normal -> new Frequency(Math.round(1e5 * normal * normal), 100_000_000))
                    .toList();
            tooHigh += ForkRate.atLeast(forks).mean() > 1e-3 ? 1 : 0;
        }

        assertThat(tooHigh).isBetween(70, 130);
    }

    @Test
    void theBoundOfNoneIsTheRateThatForksMissOnceInTwentyTimes() {
        List<Long> forks = List.of(500_000L, 100_000L, 300_000L);

        assertThat(ForkRate.atMost(forks).logSilence(forks)).isCloseTo(Math.log(0.05), within(1e-9));
        assertThat(ForkRate.atMost(forks).mean()).isGreaterThan(3 / 900_000.0);
    }
}
