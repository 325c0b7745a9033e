package org.pyerr.stress.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pyerr.stress.run.WorkloadFit.Given;

final class WorkloadFitTest {
    private static final Duration OVERHEAD = Duration.ofMillis(600);
    private static final WorkloadFit NINETY = new WorkloadFit(90, OVERHEAD, Given.nothing());

    @ParameterizedTest
    @CsvSource({
        // seconds, forks, iterations, ms: fewer than three forks only where three would be too short
        "55, 1, 1, 11",
        "60, 1, 1, 66",
        "120, 2, 1, 66",
        "180, 3, 1, 66",
        "240, 3, 1, 288",
        "300, 4, 1, 233",
        "600, 8, 1, 233",
        // from here on, longer forks instead of more
        "3600, 30, 1, 733",
        "7200, 30, 3, 688",
    })
    void prefersForksToTime(int seconds, int forks, int iterations, int millis) {
        Workload fitted = NINETY.fit(Duration.ofSeconds(seconds)).orElseThrow();

        assertThat(fitted).isEqualTo(new Workload(forks, forks, iterations, millis));
        assertThat(NINETY.time(fitted))
                .isBetween(Duration.ofSeconds(seconds).multipliedBy(99).dividedBy(100), Duration.ofSeconds(seconds));
    }

    @Test
    void fitsNothingIntoLessThanASampleOfEach() {
        assertThat(NINETY.shortest()).isEqualTo(Duration.ofMillis(90 * 610));
        assertThat(NINETY.fit(Duration.ofSeconds(54))).isEmpty();
        assertThat(NINETY.fit(Duration.ofSeconds(-3))).isEmpty();
    }

    @Test
    void presetIsNeverMoreThanThreeForksOf200Millis() {
        assertThat(NINETY.fitPreset(Duration.ofHours(1))).contains(new Workload(3, 3, 1, 200));
        assertThat(NINETY.fitPreset(Duration.ofMinutes(3))).contains(new Workload(3, 3, 1, 66));
        assertThat(NINETY.fitPreset(Duration.ofSeconds(54))).isEmpty();
    }

    @Test
    void keepsWhatIsGiven() {
        Duration time = Duration.ofMinutes(5);

        assertThat(given(OptionalInt.of(2), OptionalInt.empty(), OptionalInt.empty())
                        .fit(time))
                .contains(new Workload(2, 2, 2, 533));
        assertThat(given(OptionalInt.empty(), OptionalInt.of(4), OptionalInt.empty())
                        .fit(time))
                .contains(new Workload(4, 4, 4, 58));
        assertThat(given(OptionalInt.empty(), OptionalInt.of(2), OptionalInt.of(100))
                        .fit(time))
                .contains(new Workload(4, 4, 2, 100));
        assertThat(given(OptionalInt.of(1), OptionalInt.empty(), OptionalInt.of(500))
                        .fit(time))
                .contains(new Workload(1, 1, 5, 500));
        assertThat(given(OptionalInt.of(100), OptionalInt.empty(), OptionalInt.empty())
                        .fit(time))
                .isEmpty();
    }

    @Test
    void multipliesRandomizedForks() {
        WorkloadFit fit =
                new WorkloadFit(90, OVERHEAD, new Given(OptionalInt.of(2), 5, OptionalInt.empty(), OptionalInt.of(10)));

        assertThat(fit.fit(Duration.ofMinutes(5)).orElseThrow().randomizedForks())
                .isEqualTo(10);
    }

    private static WorkloadFit given(OptionalInt forks, OptionalInt iterations, OptionalInt millis) {
        return new WorkloadFit(90, OVERHEAD, new Given(forks, 1, iterations, millis));
    }
}
