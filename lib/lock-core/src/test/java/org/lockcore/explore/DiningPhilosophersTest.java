package org.lockcore.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockcore.Fate;
import org.lockcore.ReentrantLock;

/** Philosophers who take the left fork and then the right one: all of them starve, or none. */
class DiningPhilosophersTest {

    /**
     * Each: take L, take R, put R, put L. The first step is one of two equal ones; say it is a's. Then b takes its
     * fork: both starve, 1 schedule. Or a takes the second: then a puts the second, and after that b's first step comes
     * before or after a's last one, 2 schedules. (1 + 2) times 2.
     */
    @Test
    void twoPhilosophersHaveSixSchedules() {
        Counted.expect(() -> philosophers(2, false), 6, "FINISHED, FINISHED, done", "HUNG, HUNG, done");
    }

    /** All want the same fork first, so one eats after the other: 2 orders. */
    @Test
    void twoPhilosophersWhoTakeTheLowerForkFirstHaveTwoSchedules() {
        Counted.expect(() -> philosophers(2, true), 2, "FINISHED, FINISHED, done");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void allStarveOrNone(int count) {
        Exploration exploration = new Explorer().explore(philosophers(count, false));

        assertThat(exploration.complete()).isTrue();
        assertThat(exploration.reachable()).containsExactlyInAnyOrder(all(count, Fate.FINISHED), all(count, Fate.HUNG));
        assertThat(exploration.lockOrder().hasCycle()).isTrue();
    }

    /** Starving needs one step of each: the left fork. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void theShortestWayToStarveIsOneStepEach(int count) {
        Exploration exploration = new Explorer().explore(philosophers(count, false));

        Schedule shortest = exploration.outcomes().get(all(count, Fate.HUNG));
        assertThat(shortest.actions()).hasSize(count);
        assertThat(shortest.actions().stream().map(Schedule.Action::thread).distinct())
                .hasSize(count);
        assertThat(Explorer.replay(philosophers(count, false), shortest).waits())
                .hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void nobodyStarvesWhereAllTakeTheLowerForkFirst(int count) {
        Exploration exploration = new Explorer().explore(philosophers(count, true));

        assertThat(exploration.complete()).isTrue();
        assertThat(exploration.reachable()).containsExactly(all(count, Fate.FINISHED));
        assertThat(exploration.lockOrder().hasCycle()).isFalse();
    }

    private static Outcome all(int count, Fate fate) {
        return Outcome.of(philosophers(count, false), Collections.nCopies(count, fate));
    }

    private static SmallProgram philosophers(int count, boolean lowerFirst) {
        SmallProgram program = new SmallProgram(count);
        List<ReentrantLock> forks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            forks.add(program.lock("fork " + i));
        }
        for (int i = 0; i < count; i++) {
            int left = i;
            int right = (i + 1) % count;
            ReentrantLock first = forks.get(lowerFirst ? Math.min(left, right) : left);
            ReentrantLock second = forks.get(lowerFirst ? Math.max(left, right) : right);
            program.thread(philosopher -> {
                first.acquire(philosopher);
                second.acquire(philosopher);
                second.release(philosopher);
                first.release(philosopher);
            });
        }
        return program;
    }
}
