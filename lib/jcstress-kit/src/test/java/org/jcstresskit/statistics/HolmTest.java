package org.jcstresskit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class HolmTest {
    @Test
    void multipliesStepByStepAndKeepsTheOrder() {
        assertThat(Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    @Test
    void neverExceedsOne() {
        assertThat(Holm.adjusted(new double[] {0.9, 0.8})).containsExactly(1, 1);
    }

    @Test
    void hasNothingToCorrectInOneOrNone() {
        assertThat(Holm.adjusted(new double[] {0.2})).containsExactly(0.2);
        assertThat(Holm.adjusted(new double[0])).isEmpty();
    }
}
