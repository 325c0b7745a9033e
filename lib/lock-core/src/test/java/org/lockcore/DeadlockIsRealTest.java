package org.lockcore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lockcore.forced.ForcedRun;
import org.lockcore.forced.ForcedSchedule;
import org.lockcore.forced.LockReplay;

/**
 * What the wait-for graph calls hung on a forced schedule is deadlocked: the same steps on {@code ReentrantLock}s make
 * the Java virtual machine report exactly those threads, and the others end in both.
 */
class DeadlockIsRealTest {

    @Test
    void twoThreadsThatCrossTwoLocks() {
        WaitGraph graph = new WaitGraph(2);
        ReentrantLock first = new ReentrantLock(graph, "F");
        ReentrantLock second = new ReentrantLock(graph, "S");
        Body inOrder = thread -> {
            first.acquire(thread);
            second.acquire(thread);
            second.release(thread);
            first.release(thread);
        };
        Body inOppositeOrder = thread -> {
            second.acquire(thread);
            first.acquire(thread);
            first.release(thread);
            second.release(thread);
        };

        ForcedRun hang =
                ForcedSchedule.of(graph, inOrder, inOppositeOrder).run("0 +F", "1 +S", "0 +S waits", "1 +F waits");

        assertThat(hang.fates()).containsExactly(Fate.HUNG, Fate.HUNG);
        assertThat(first.owner()).isSameAs(graph.thread(0));
        assertThat(second.owner()).isSameAs(graph.thread(1));
        assertReportedByTheJvm(hang, Set.of(0, 1), Set.of());
    }

    @Test
    void theSameTwoInAnotherOrderBothEnd() {
        Locks locks = new Locks(2, "A", "B");
        ForcedRun run = locks.schedule(locks.nested(0, 1), locks.nested(1, 0))
                .run("0 +A", "0 +B", "1 +B waits", "0 -B", "1 +A waits", "0 -A", "1 -A", "1 -B");

        assertThat(run.fates()).containsOnly(Fate.FINISHED);
        assertReportedByTheJvm(run, Set.of(), Set.of());
    }

    @Test
    void threeThreadsInACycle() {
        Locks locks = new Locks(3, "A", "B", "C");
        ForcedRun hang = locks.schedule(locks.nested(0, 1), locks.nested(1, 2), locks.nested(2, 0))
                .run("0 +A", "1 +B", "2 +C", "2 +A waits", "0 +B waits", "1 +C waits");

        assertThat(hang.fates()).containsOnly(Fate.HUNG);
        assertReportedByTheJvm(hang, Set.of(0, 1, 2), Set.of());
    }

    @Test
    void fourThreadsInACycle() {
        Locks locks = new Locks(4, "A", "B", "C", "D");
        ForcedRun hang = locks.schedule(locks.nested(0, 1), locks.nested(1, 2), locks.nested(2, 3), locks.nested(3, 0))
                .run("0 +A", "1 +B", "2 +C", "3 +D", "1 +C waits", "3 +A waits", "2 +D waits", "0 +B waits");

        assertThat(hang.fates()).containsOnly(Fate.HUNG);
        assertReportedByTheJvm(hang, Set.of(0, 1, 2, 3), Set.of());
    }

    @Test
    void aCycleThroughAReentrantLock() {
        Locks locks = new Locks(2, "A", "B");
        ForcedRun hang = locks.schedule(locks.nested(0, 0, 1), locks.nested(1, 1, 1, 0))
                .run("0 +A", "0 +A", "1 +B", "1 +B", "0 +B waits", "1 +B", "1 +A waits");

        assertThat(hang.fates()).containsOnly(Fate.HUNG);
        assertReportedByTheJvm(hang, Set.of(0, 1), Set.of());
    }

    /** Before the cycle is closed nobody is hung: the last wait decides, whosoever it is. */
    @Test
    void aFourthThreadThatOnlyWaitsForAHungOneAndAFifthThatWaitsForTheFourth() {
        Locks locks = new Locks(5, "A", "B", "C", "D", "E");
        ForcedRun hang = locks.schedule(
                        locks.nested(0, 1),
                        locks.nested(1, 2),
                        locks.nested(2, 0),
                        locks.nested(3, 0),
                        locks.nested(4, 3))
                .run(
                        "0 +A",
                        "1 +B",
                        "2 +C",
                        "3 +D",
                        "4 +E", //
                        "4 +D waits",
                        "3 +A waits",
                        "0 +B waits",
                        "1 +C waits",
                        "2 +A waits");

        assertThat(hang.fates()).containsOnly(Fate.HUNG);
        assertReportedByTheJvm(hang, Set.of(0, 1, 2), Set.of(3, 4));
    }

    @Test
    void aThreadThatComesAfterTheHangWaitsForAHungOneAsWell() {
        Locks locks = new Locks(3, "A", "B");
        ForcedRun hang = locks.schedule(locks.nested(0, 1), locks.nested(1, 0), locks.nested(1))
                .run("0 +A", "1 +B", "0 +B waits", "1 +A waits", "2 +B waits");

        assertThat(hang.fates()).containsOnly(Fate.HUNG);
        assertReportedByTheJvm(hang, Set.of(0, 1), Set.of(2));
    }

    @Test
    void aBystanderThatNeedsNoneOfTheirLocksEnds() {
        Locks locks = new Locks(4, "A", "B", "C");
        ForcedRun hang = locks.schedule(locks.nested(0, 1), locks.nested(1, 0), locks.nested(1), locks.nested(2, 2))
                .run(
                        "3 +C",
                        "0 +A",
                        "1 +B",
                        "2 +B waits", //
                        "0 +B waits",
                        "1 +A waits",
                        "3 +C",
                        "3 -C",
                        "3 -C");

        assertThat(hang.fates()).containsExactly(Fate.HUNG, Fate.HUNG, Fate.HUNG, Fate.FINISHED);
        assertReportedByTheJvm(hang, Set.of(0, 1), Set.of(2));
    }

    @Test
    void aClosureBehindAGateThatWaitsForOneWhoWaitsForTheGate() {
        WaitGraph graph = new WaitGraph(2);
        Once once = new Once(graph, false);
        ReentrantLock second = new ReentrantLock(graph, "S");
        Body locksInItsClosure = thread -> {
            once.enter(thread);
            second.acquire(thread);
            second.release(thread);
            once.complete(thread);
        };
        Body entersUnderTheLock = thread -> {
            second.acquire(thread);
            once.enter(thread);
            second.release(thread);
        };

        ForcedRun hang = ForcedSchedule.of(graph, locksInItsClosure, entersUnderTheLock)
                .run("0 +Once", "1 +S", "1 +Once waits", "0 +S waits");

        assertThat(hang.fates()).containsOnly(Fate.HUNG);
        assertReportedByTheJvm(hang, Set.of(0, 1), Set.of());
    }

    private static void assertReportedByTheJvm(ForcedRun run, Set<Integer> inTheCycle, Set<Integer> waitingForIt) {
        try (LockReplay replay = new LockReplay(run)) {
            assertThat(replay.deadlocked()).isEqualTo(inTheCycle);
            assertThat(replay.waitingForDeadlocked()).isEqualTo(waitingForIt);
        }
    }
}
