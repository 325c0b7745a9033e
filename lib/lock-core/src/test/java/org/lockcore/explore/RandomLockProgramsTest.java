package org.lockcore.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lockcore.forced.Samples;

/**
 * The explorer against {@link BruteForce} on random small programs: the same outcomes, the same number of schedules,
 * and schedules that are shortest.
 */
class RandomLockProgramsTest {
    private static final int PROGRAMS = Samples.of(5_000);
    private static final int FEWER_PROGRAMS = Samples.of(2_000);

    /** The seed is arbitrary; a fixed one makes a failure repeatable. */
    private static final long SEED = 4764;

    @Test
    void outcomesAndNumbersOfSchedulesAreThoseOfBruteForce() {
        Random random = new Random(SEED);
        int hanging = 0;
        for (int i = 0; i < PROGRAMS; i++) {
            LockProgram program = LockProgram.random(random);
            BruteForce expected = new BruteForce(program);
            Exploration found = new Explorer().explore(program.overTheModel());

            assertThat(found.complete()).isTrue();
            assertThat(Counted.texts(found))
                    .as("%s", program)
                    .isEqualTo(expected.outcomes().keySet());
            assertThat(found.schedules()).as("%s", program).isEqualTo(BigInteger.valueOf(expected.schedules()));
            hanging += expected.outcomes().toString().contains("HUNG") ? 1 : 0;
        }
        // Not a claim about the explorer, but that these programs are worth exploring.
        assertThat(hanging).isBetween(PROGRAMS / 10, PROGRAMS * 9 / 10);
    }

    @Test
    void withoutPruningAsWell() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < FEWER_PROGRAMS; i++) {
            LockProgram program = LockProgram.random(random);
            BruteForce expected = new BruteForce(program);
            Exploration found = new Explorer().withoutPruning().explore(program.overTheModel());

            assertThat(Counted.texts(found))
                    .as("%s", program)
                    .isEqualTo(expected.outcomes().keySet());
            assertThat(found.schedules()).as("%s", program).isEqualTo(BigInteger.valueOf(expected.schedules()));
        }
    }

    @Test
    void eachScheduleIsShortestAndOfThoseHasTheFewestSwitches() {
        Random random = new Random(SEED + 2);
        for (int i = 0; i < FEWER_PROGRAMS; i++) {
            LockProgram program = LockProgram.random(random);
            Map<String, BruteForce.Shortest> expected = new BruteForce(program).outcomes();
            Exploration found = new Explorer().explore(program.overTheModel());

            found.outcomes().forEach((outcome, schedule) -> {
                BruteForce.Shortest shortest =
                        new BruteForce.Shortest(schedule.actions().size(), schedule.switches());
                assertThat(shortest).as("%s of %s", outcome, program).isEqualTo(expected.get(outcome.toString()));
                assertThat(Explorer.replay(program.overTheModel(), schedule).outcome())
                        .isEqualTo(outcome);
            });
        }
    }
}
