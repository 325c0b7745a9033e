package org.lockcore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lockcore.forced.ForcedRun;
import org.lockcore.forced.LockReplay;
import org.lockcore.forced.Samples;

/**
 * Random lock programs on random schedules, replayed on {@code ReentrantLock}s: the model and the Java virtual machine
 * agree on every one of them, on those that hang and on those that do not.
 */
class RandomDeadlocksAreRealTest {
    private static final int PROGRAMS = Samples.of(1_500);
    private static final int LEAST_OF_EACH_KIND = Samples.of(200);
    private static final int MOST_TAKEN = 4;

    @Test
    void theModelAndTheJvmAgreeOnWhoIsHung() {
        SplittableRandom random = new SplittableRandom(2);
        int hangs = 0;
        int withWaiters = 0;
        for (int i = 0; i < PROGRAMS; i++) {
            ForcedRun run = runRandomProgram(random);
            try (LockReplay replay = new LockReplay(run)) {
                Set<Integer> reported = new HashSet<>(replay.deadlocked());
                int inCycles = reported.size();
                reported.addAll(replay.waitingForDeadlocked());

                assertThat(run.threadsThat(Fate.HUNG)).as("%s", run).isEqualTo(reported);
                assertThat(run.fates()).containsAnyOf(Fate.HUNG, Fate.FINISHED).doesNotContain(Fate.STUCK);
                hangs += reported.isEmpty() ? 0 : 1;
                withWaiters += reported.size() > inCycles ? 1 : 0;
            }
        }
        assertThat(hangs).isBetween(LEAST_OF_EACH_KIND, PROGRAMS - LEAST_OF_EACH_KIND);
        assertThat(withWaiters).isPositive();
    }

    private static ForcedRun runRandomProgram(SplittableRandom random) {
        int threads = random.nextInt(2, 5);
        Locks locks = new Locks(threads, "A", "B", "C");
        List<Body> codes = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int[] order = random.ints(random.nextInt(1, MOST_TAKEN + 1), 0, 3).toArray();
            codes.add(locks.nested(order));
        }
        return locks.schedule(codes).run(ready -> oneOf(ready, random));
    }

    private static int oneOf(int ready, SplittableRandom random) {
        int rest = ready;
        for (int skip = random.nextInt(Integer.bitCount(ready)); skip > 0; skip--) {
            rest &= rest - 1;
        }
        return Integer.numberOfTrailingZeros(rest);
    }
}
