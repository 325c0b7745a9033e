package org.jcstresskit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs in which time passes only while forks run. */
final class PlanExecutionTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SAMPLING = Duration.ofMillis(ForkKind.STANDARD.samplingMillis());

    private final List<PlannedFork> done = new ArrayList<>();
    private IntFunction<Duration> cost = fork -> SECOND;
    private int sideBySide = 1;
    private int longestBatch;
    private Instant now = Plans.START;
    private boolean diskIsFull;

    private final PlanExecution.Forks forks = new PlanExecution.Forks() {
        @Override
        public int sideBySide(List<PlannedFork> all) {
            return sideBySide;
        }

        @Override
        public void execute(List<PlannedFork> batch, Optional<Instant> lastEnd) {
            longestBatch = Math.max(longestBatch, batch.size());
            for (int first = 0; first < batch.size(); first += sideBySide) {
                now = now.plus(cost.apply(done.size()));
                if (lastEnd.filter(now::isAfter).isPresent()) {
                    now = lastEnd.get();
                    return;
                }
                done.addAll(batch.subList(first, Math.min(first + sideBySide, batch.size())));
            }
        }
    };

    private void execute(RunPlan plan) {
        new PlanExecution(plan, forks, () -> !diskIsFull, () -> now, new EndCost(3)).execute();
    }

    private Duration took() {
        return Duration.between(Plans.START, now);
    }

    private static List<String> names(List<PlannedFork> forks) {
        return forks.stream()
                .map(fork -> fork.configuration().test().name() + " " + fork.id())
                .toList();
    }

    @Test
    void withoutOptionsItGoesOnUntilFiveMinutesAreOver() {
        execute(Plans.usual(20));

        assertThat(took()).isBetween(Duration.ofSeconds(290), Duration.ofSeconds(300));
        assertThat(done).hasSizeBetween(290, 300);
        assertThat(done.subList(0, 20)).allMatch(fork -> fork.id() == 0);
        assertThat(done.get(20).id()).isEqualTo(1);
    }

    @Test
    void noForkIsThereTwice() {
        execute(Plans.usual(20));

        assertThat(names(done)).doesNotHaveDuplicates();
    }

    @Test
    void withoutOptionsAllThatIsPlannedIsRunHoweverSlowTheMachine() {
        cost = fork -> Duration.ofSeconds(60);

        execute(Plans.usual(20));

        assertThat(names(done)).isEqualTo(names(Plans.usual(20).forks()));
    }

    @ParameterizedTest
    @CsvSource({"30, 1000, 1", "120, 1000, 1", "120, 4000, 1", "120, 900, 32", "3600, 1100, 1", "60, 10, 1"})
    void aBudgetIsKept(int budget, int millis, int machines) {
        cost = fork -> Duration.ofMillis(millis);
        sideBySide = machines;

        execute(Plans.within(Duration.ofSeconds(budget), 500));

        Duration end = new EndCost(3).after(cost.apply(0).minus(SAMPLING));
        assertThat(took().plus(end).toMillis()).isBetween(850L * budget, 1050L * budget);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 12, 20})
    void aBudgetIncludesTheReport(int endInForks) {
        PlanExecution execution = execute(Duration.ofMinutes(2), endInForks);

        assertThat(execution.hasTimeForReport()).isTrue();
        assertThat(took().plusMillis(500L * endInForks)).isBetween(Duration.ofSeconds(116), Duration.ofSeconds(120));
    }

    @Test
    void aBudgetThatIsTooShortForAReportIsUsedForForks() {
        PlanExecution execution = execute(Duration.ofSeconds(30), 40);

        assertThat(execution.hasTimeForReport()).isFalse();
        assertThat(took()).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(28));
    }

    private PlanExecution execute(Duration budget, int endInForks) {
        cost = fork -> SAMPLING.plusMillis(500);
        PlanExecution execution =
                new PlanExecution(Plans.within(budget, 500), forks, () -> true, () -> now, new EndCost(endInForks));
        execution.execute();
        return execution;
    }

    @Test
    void aBudgetIsKeptWhereTheMachineBecomesTenTimesSlower() {
        cost = fork -> fork < 30 ? SECOND : SECOND.multipliedBy(10);

        execute(Plans.within(Duration.ofMinutes(2), 500));

        assertThat(took()).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(126));
    }

    @Test
    void aBudgetIsKeptWhereTheLastForksHang() {
        cost = fork -> fork < 110 ? SECOND : Duration.ofHours(1);

        execute(Plans.within(Duration.ofMinutes(2), 500));

        assertThat(took()).isLessThan(Duration.ofSeconds(126));
        assertThat(done).hasSize(110);
    }

    @Test
    void aBudgetThatIsTooShortRunsTheFirstOfThePlan() {
        RunPlan plan = Plans.within(Duration.ofSeconds(30), 500);

        execute(plan);

        assertThat(done)
                .hasSizeBetween(25, 29)
                .containsExactlyElementsOf(plan.forks().subList(0, done.size()));
    }

    @Test
    void aBudgetThatIsOverBeforeTheFirstForkRunsNone() {
        now = Plans.START.plusSeconds(5);

        execute(Plans.within(SECOND, 500));

        assertThat(done).isEmpty();
    }

    @Test
    void aPlanWithoutTimeIsRunAndNothingElse() {
        cost = fork -> Duration.ofMinutes(1);

        execute(Plans.fixed(20, 3));

        assertThat(names(done)).isEqualTo(names(Plans.fixed(20, 3).forks()));
    }

    @Test
    void stopsSoonAfterTheDiskIsFull() {
        cost = fork -> {
            diskIsFull = true;
            return SECOND;
        };

        execute(Plans.fixed(500, 3));

        assertThat(done).hasSize(1);
        diskIsFull = false;
        cost = fork -> SECOND;
        execute(Plans.fixed(500, 3));
        assertThat(longestBatch).isLessThanOrEqualTo(5);
    }
}
