package org.pyerr.stress.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BudgetKeeperTest {
    private static final Workload PLANNED = new Workload(3, 3, 1, 200);
    private final BudgetKeeper keeper = new BudgetKeeper(Duration.ofMinutes(4), Integer.MAX_VALUE);

    @Test
    void leavesForksAlikeWhileTheRunIsInTime() {
        keeper.done(100, Duration.ofSeconds(80), PLANNED);

        assertThat(keeper.overhead()).isEqualTo(Duration.ofMillis(600));
        assertThat(keeper.next(PLANNED, 200, Duration.ofSeconds(160))).isEqualTo(PLANNED);
        assertThat(keeper.next(PLANNED, 200, Duration.ofSeconds(154))).isEqualTo(PLANNED);
    }

    @Test
    void shortensAndLengthensTheIterationsThatAreLeft() {
        keeper.done(100, Duration.ofSeconds(80), PLANNED);

        assertThat(keeper.next(PLANNED, 200, Duration.ofSeconds(140)).iterationMillis())
                .isEqualTo(100);
        assertThat(keeper.next(PLANNED, 200, Duration.ofMinutes(3)).iterationMillis())
                .isEqualTo(300);
    }

    @Test
    void staysWithinItsLimits() {
        BudgetKeeper preset = new BudgetKeeper(Duration.ofMinutes(4), 200);
        preset.done(100, Duration.ofSeconds(80), PLANNED);

        assertThat(preset.next(PLANNED, 10, Duration.ofSeconds(200))).isEqualTo(PLANNED);
        assertThat(preset.next(PLANNED, 200, Duration.ofSeconds(20)).iterationMillis())
                .isEqualTo(WorkloadFit.MIN_MILLIS);
    }
}
