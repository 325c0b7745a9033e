package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ForkWatchdogTest {
    @Test
    void waitsLongerThanJCStressDoes() {
        assertThat(ForkWatchdog.limit(1, Duration.ofMillis(200))).isEqualTo(Duration.ofSeconds(90));
        assertThat(ForkWatchdog.limit(5, Duration.ofSeconds(10))).isEqualTo(Duration.ofSeconds(560));
    }
}
