package org.jcstresskit.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jcstresskit.result.Frequency;
import org.junit.jupiter.api.Test;

final class LogOddsGroupTest {
    private static final double EXACT = 1e-12;

    private static LogOddsGroup group(Frequency... forks) {
        List<Frequency> list = List.of(forks);
        return LogOddsGroup.of(list, LogOddsGroup.correction(list.stream()));
    }

    @Test
    void agreesWithNumbersComputedElsewhere() {
        LogOddsGroup group =
                group(new Frequency(5, 1000), new Frequency(12, 2000), new Frequency(0, 1000), new Frequency(7, 1500));

        assertThat(group.mean()).isCloseTo(-5.772922364889141, within(EXACT));
        assertThat(group.variance()).isCloseTo(1.4954302247493318, within(EXACT));
        assertThat(group.samplingVariance()).isCloseTo(0.595957152364133, within(EXACT));
    }

    @Test
    void isTheSameForSilentForksOfAnySize() {
        LogOddsGroup group = group(new Frequency(0, 1000), new Frequency(0, 1_000_000));

        assertThat(group.variance()).isCloseTo(0, within(EXACT));
    }

    @Test
    void isSymmetricInBothOutcomes() {
        LogOddsGroup some = group(new Frequency(3, 100), new Frequency(90, 300));
        LogOddsGroup rest = group(new Frequency(97, 100), new Frequency(210, 300));

        assertThat(rest.mean()).isCloseTo(-some.mean(), within(EXACT));
        assertThat(rest.variance()).isCloseTo(some.variance(), within(EXACT));
    }
}
