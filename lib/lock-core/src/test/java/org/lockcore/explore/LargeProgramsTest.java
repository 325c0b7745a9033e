package org.lockcore.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lockcore.Fate;
import org.lockcore.ModelThread;
import org.lockcore.ReentrantLock;

/** Programs with more objects, threads and ways than fit into the words of a small one. */
class LargeProgramsTest {

    /** Of 66 locks the first and the last are taken in opposite orders; the others are only there. */
    @Test
    void lockOrderOfMoreThan64Objects() {
        SmallProgram program = new SmallProgram(2);
        List<ReentrantLock> locks =
                IntStream.range(0, 66).mapToObj(i -> program.lock("L" + i)).toList();
        program.thread(t -> takeBoth(t, locks.get(0), locks.get(65)))
                .thread(t -> takeBoth(t, locks.get(65), locks.get(0)));

        LockOrderGraph order = new Explorer().explore(program).lockOrder();

        assertThat(order.edges()).hasSize(2);
        assertThat(order.has("L0", "L65")).isTrue();
        assertThat(order.has("L65", "L0")).isTrue();
        assertThat(order.hasCycle()).isTrue();
    }

    private static void takeBoth(ModelThread thread, ReentrantLock first, ReentrantLock second) {
        first.acquire(thread);
        second.acquire(thread);
    }

    /**
     * One of 32 threads acquires the lock and keeps it: 32 schedules of one step each, whose threads are all told
     * apart.
     */
    @Test
    void asManyThreadsAsASetHasBits() {
        SmallProgram program = new SmallProgram(32);
        ReentrantLock lock = program.lock("lock");
        for (int i = 0; i < 32; i++) {
            program.thread(lock::acquire);
        }
        Exploration exploration = new Explorer().explore(program);

        assertThat(exploration.outcomes()).hasSize(32);
        assertThat(exploration.schedules()).isEqualTo(32);
        exploration.outcomes().forEach((outcome, schedule) -> {
            int winner = outcome.fates().indexOf(Fate.FINISHED);
            assertThat(schedule.toString()).isEqualTo(Integer.toString(winner, 36));
            assertThat(Schedule.parse(schedule.toString())).isEqualTo(schedule);
            assertThat(Explorer.replay(program, schedule).outcome()).isEqualTo(outcome);
        });
    }

    /** Way 16 and thread 8 were the first that did not fit into a byte with the other. */
    @Test
    void aStepOfManyWays() {
        SmallProgram program = new SmallProgram(9);
        for (int i = 0; i < 8; i++) {
            program.thread(t -> {});
        }
        Dice dice = program.share("dice", new Dice(20));
        program.thread(dice::roll).output(dice::shown);
        Exploration exploration = new Explorer().explore(program);

        assertThat(exploration.outcomes()).hasSize(20);
        exploration.outcomes().forEach((outcome, schedule) -> {
            int way = (Integer) outcome.output();
            assertThat(schedule.actions()).containsExactly(new Schedule.Action(8, way));
            assertThat(schedule.toString()).isEqualTo("8" + "'".repeat(way));
        });
    }
}
