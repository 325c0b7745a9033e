package org.jcstresskit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InflationTest {
    private static List<ForkComparison> comparisons(int count, double deviation, int moved) {
        Random random = new Random(1);
        return IntStream.range(0, count)
                .mapToObj(i -> new ForkComparison(i < moved ? 5 : deviation * random.nextGaussian(), 1, 1e6))
                .toList();
    }

    @Test
    void findsHowMuchMoreTwoRunsDiffer() {
        assertThat(Inflation.of(comparisons(4000, 1.5, 0))).isCloseTo(2.25, within(0.2));
    }

    @Test
    void neverMakesARunMoreExactThanItsForksAre() {
        assertThat(Inflation.of(comparisons(1000, 0.3, 0))).isEqualTo(1);
    }

    @Test
    void isHardlyMovedByTheFewThatMoved() {
        assertThat(Inflation.of(comparisons(50, 0.8, 5))).isLessThan(1.5);
    }

    @Test
    void isSilentAboutFew() {
        assertThat(Inflation.of(comparisons(9, 10, 0))).isEqualTo(1);
    }
}
