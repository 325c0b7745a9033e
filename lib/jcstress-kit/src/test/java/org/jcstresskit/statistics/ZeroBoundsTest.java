package org.jcstresskit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ZeroBoundsTest {
    @Test
    void isTheRuleOfThreeForForksThatDoNotDiffer() {
        ZeroBounds bounds = ZeroBounds.of(List.of(500_000L, 500_000L), 0);

        assertThat(bounds.rate()).isCloseTo(3e-6, within(1e-8));
    }

    @Test
    void growsWithTheDifferenceBetweenForks() {
        double alike = ZeroBounds.of(List.of(500_000L, 500_000L), 0).rate();
        double different = ZeroBounds.of(List.of(500_000L, 500_000L), 2).rate();

        assertThat(different).isGreaterThan(2 * alike);
    }

    @Test
    void saysLittleOfForksWhereThereAreFew() {
        assertThat(ZeroBounds.of(List.of(1_000_000L, 1_000_000L, 1_000_000L), 1).forks())
                .isCloseTo(1 - Math.cbrt(0.05), within(1e-12));
    }
}
