package org.jcstresskit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jcstresskit.Samples;
import org.junit.jupiter.api.Test;

/**
 * The gate against machines on which everything is known. docs/STATISTICS.md has the figures of longer simulations;
 * these here are short, with fixed seeds, and their bounds are wide.
 */
final class CalibrationTest {
    private static final int RUNS = Samples.of(60);

    @Test
    void aRunOfTheWholeSuiteRaisesHardlyAnyFalseAlarm() {
        Calibration tally = Calibration.of(RUNS, 50, 1, 3, 0.3, 10);

        assertThat(tally.withMoved()).isLessThanOrEqualTo(Samples.of(5));
        assertThat(tally.alarms()).isZero();
    }

    @Test
    void norDoRunsOnAMachineThatIsNowFastAndNowSlow() {
        Calibration tally = Calibration.of(RUNS, 50, 1, 3, 1.0, 10);

        assertThat(tally.withMoved()).isLessThanOrEqualTo(Samples.of(6));
        assertThat(tally.alarms()).isZero();
    }

    @Test
    void aTestTenTimesAsLikelyToHangIsCaughtInAllItsWaysOfCompiling() {
        Calibration tally = Calibration.of(RUNS, 6, 9, 4, 0.2, 10);

        assertThat(tally.caught()).isGreaterThanOrEqualTo(RUNS * 8 / 10);
        assertThat(tally.withMoved()).isLessThanOrEqualTo(Samples.of(3));
    }

    @Test
    void soItIsInOneForkOfEachOfManyWays() {
        Calibration tally = Calibration.of(RUNS, 1, 28, 1, 0.3, 10);

        assertThat(tally.caught()).isGreaterThanOrEqualTo(RUNS * 9 / 10);
        assertThat(tally.withMoved()).isLessThanOrEqualTo(Samples.of(3));
        assertThat(tally.alarms()).isZero();
    }

    @Test
    void manyForksCompareMostHazards() {
        Calibration tally = Calibration.of(RUNS, 12, 1, 40, 0, 10);

        assertThat(tally.compared()).isGreaterThan(12L * RUNS * 8 / 10);
        assertThat(tally.withMoved()).isLessThanOrEqualTo(Samples.of(2));
        assertThat(tally.alarms()).isZero();
        assertThat(tally.caught()).isGreaterThanOrEqualTo(RUNS * 8 / 10);
    }

    @Test
    void threeForksOfManyTestsAreNotComparedRatherThanMissed() {
        Calibration tally = Calibration.of(RUNS, 50, 1, 3, 0, 10);

        assertThat(tally.compared()).isZero();
        assertThat(tally.withMoved()).isZero();
    }
}
