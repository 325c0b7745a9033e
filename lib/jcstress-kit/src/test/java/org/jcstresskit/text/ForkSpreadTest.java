package org.jcstresskit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ForkSpreadTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.003714 | 1 | 3,700", "0.003714 | 2 | 3,714", "3.72e-7 | 1 | 0.37", "0 | 1 | 0", "NaN | 1 | -"})
    void oneForkIsWorthTwoDigits(double part, int forks, String written) {
        assertThat(ForkSpread.perMillion(part, forks)).isEqualTo(written);
    }
}
