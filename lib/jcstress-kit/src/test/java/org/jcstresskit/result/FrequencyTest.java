package org.jcstresskit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrequencyTest {
    /** Newcombe, Statistics in Medicine 17 (1998), table I, method 5, to the four decimals that it prints. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.3676", "15, 148, 0.1617", "0, 20, 0.1684", "1, 29, 0.1776"})
    void agreesWithPublishedIntervals(long count, long samples, double upper) {
        Offset<Double> printed = within(0.00005);

        assertThat(new Frequency(count, samples).upper()).isCloseTo(upper, printed);
    }

    /** Computed with SciPy 1.17, scipy.stats.beta. */
    @ParameterizedTest
    @CsvSource({
        "3, 1000000000, 8.767273088677563e-09",
        "1000000, 1000000000, 0.001001960928819794",
        "1, 3000000000, 1.8572144622312124e-09",
        "2999999999, 3000000000, 0.9999999999915608",
        "400000000, 800000000, 0.5000346482205562",
    })
    void holdsForCountsBeyondAnInt(long count, long samples, double upper) {
        assertThat(new Frequency(count, samples).upper()).isCloseTo(upper, within(1e-8 * upper));
    }

    @Test
    void endsAtNothingAndAtAll() {
        double never = 1 - Math.pow(0.025, 1.0 / 1000);

        assertThat(new Frequency(0, 1000).upper()).isCloseTo(never, within(1e-12));
        assertThat(new Frequency(1000, 1000).upper()).isEqualTo(1);
    }

    @Test
    void isAPartOfAWhole() {
        assertThat(new Frequency(1, 4).rate()).isEqualTo(0.25);
        assertThatIllegalArgumentException().isThrownBy(() -> new Frequency(5, 4));
    }
}
