package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jcstresskit.run.CpuUse.Counters;
import org.junit.jupiter.api.Test;

final class CpuUseTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void isThePartOfTheTimeInBetween() {
        Counters before = Counters.of(
                "cpu  56308 8302 7194 77720 374 0 112 791 0 0",
                "some avg10=99.37 avg60=98.17 avg300=61.41 total=306887306",
                0);
        Counters after = Counters.of(
                "cpu  56368 8302 7204 77730 374 0 112 811 0 0",
                "some avg10=99.37 avg60=98.17 avg300=61.41 total=307637306",
                SECOND);

        assertThat(CpuUse.between(before, after)).isEqualTo(new CpuUse(Optional.of(0.2), Optional.of(0.75)));
    }

    @Test
    void isUnknownWhereTheSystemDoesNotTell() {
        Counters nothing = Counters.of("", "", 0);

        assertThat(CpuUse.between(nothing, nothing)).isEqualTo(CpuUse.UNKNOWN);
        assertThat(CpuUse.between(nothing, Counters.of("cpu  1 2 3", "some total=x", SECOND)))
                .isEqualTo(CpuUse.UNKNOWN);
    }

    @Test
    void isUnknownWhereNoTickPassed() {
        Counters counters = Counters.of("cpu  1 2 3 4 5 6 7 8 0 0", "", 0);

        assertThat(CpuUse.between(counters, counters).stolen()).isEmpty();
    }
}
