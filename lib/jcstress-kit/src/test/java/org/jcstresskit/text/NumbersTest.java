package org.jcstresskit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0         | 0",
                "1         | 1,000,000",
                "0.0037138 | 3,714",
                "1.2e-4    | 120",
                "9.94e-5   | 99.4",
                "3e-7      | 0.300",
                "1e-9      | 0.00100",
                "3.7e-10   | 3.7e-04",
                "NaN       | -",
            })
    void writesRatesInAMillion(double part, String written) {
        assertThat(Numbers.perMillion(part)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"999 | 999", "1000 | 1.00 k", "12345678 | 12.3 M", "999999999 | 1.00 G", "5169113259 | 5.17 G"})
    void roundsCountsToThreeDigits(long count, String written) {
        assertThat(Numbers.rounded(count)).isEqualTo(written);
    }

    @Test
    void putsNounsInTheirNumber() {
        assertThat(Numbers.of(1, "fork")).isEqualTo("1 fork");
        assertThat(Numbers.of(1234, "fork")).isEqualTo("1,234 forks");
        assertThat(Numbers.of(0, "fork")).isEqualTo("0 forks");
    }
}
