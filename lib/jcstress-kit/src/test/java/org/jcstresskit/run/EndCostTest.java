package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EndCostTest {
    @TempDir
    private Path folder;

    @Test
    void isKeptForTheNextRun() {
        ProbeCache cache = new ProbeCache(folder);
        assertThat(EndCost.read(cache)).isEqualTo(EndCost.USUAL);

        EndCost.keep(cache, Duration.ofSeconds(6), Duration.ofMillis(400));

        assertThat(EndCost.read(cache)).isEqualTo(new EndCost(15));
    }

    @Test
    void isAsSlowAsTheForks() {
        assertThat(new EndCost(15).after(Duration.ofMillis(400))).isEqualTo(Duration.ofSeconds(6));
        assertThat(new EndCost(15).after(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void isNeverNothing() {
        assertThat(new EndCost(3).after(Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
        EndCost.keep(new ProbeCache(folder), Duration.ofSeconds(1), Duration.ZERO);

        assertThat(EndCost.read(new ProbeCache(folder)).inForks()).isFinite();
    }
}
