package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BudgetTest {
    @ParameterizedTest
    @CsvSource({"90s, PT1M30S, 1m30s", "2m, PT2M, 2m", "1h, PT1H, 1h", "1H30M, PT1H30M, 1h30m", "1h5s, PT1H5S, 1h5s"})
    void readsAndWritesTimes(String text, Duration duration, String written) {
        assertThat(Budget.parse(text).duration()).isEqualTo(duration);
        assertThat(Budget.parse(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "m", "-5m", "5 m", "1.5h", "5m1h", "0s", "5min", "99999999999s"})
    void refusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Budget.parse(text));
    }

    @Test
    void roundsTimesToSeconds() {
        assertThat(Budget.text(Duration.ofMillis(59_600))).isEqualTo("1m");
        assertThat(Budget.text(Duration.ofMillis(400))).isEqualTo("0s");
    }
}
