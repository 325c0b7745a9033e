package org.lockcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.lockcore.forced.Spin;

/**
 * The detector, asked while threads move under its eyes: the objects here answer a question with what a racing thread
 * would have made of it.
 */
class WaitGraphTest {
    private final WaitGraph graph = new WaitGraph(3);
    private final ModelThread looker = graph.thread(0);
    private final ModelThread other = graph.thread(1);
    private final ModelThread third = graph.thread(2);

    @Test
    void eachWaitsForTheOther() {
        looker.holdBefore(wokenBy(other::bit), ReentrantLock.Op.ACQUIRE);
        other.holdBefore(wokenBy(looker::bit), ReentrantLock.Op.ACQUIRE);

        assertThat(graph.isDeadlocked(looker)).isTrue();
        assertThat(graph.isDeadlocked(other)).isTrue();
    }

    @Test
    void aThreadThatRunsIsInNoDeadlock() {
        looker.holdBefore(wokenBy(other::bit), ReentrantLock.Op.ACQUIRE);

        assertThat(graph.isDeadlocked(looker)).isFalse();
    }

    @Test
    void oneOfSeveralWakersThatRunsIsEnough() {
        looker.holdBefore(wokenBy(() -> other.bit() | third.bit()), Channel.Op.RECEIVE);
        other.holdBefore(wokenBy(looker::bit), ReentrantLock.Op.ACQUIRE);
        assertThat(graph.isDeadlocked(looker)).isFalse();

        third.holdBefore(wokenBy(looker::bit), ReentrantLock.Op.ACQUIRE);
        assertThat(graph.isDeadlocked(looker)).isTrue();
    }

    @Test
    void whoWaitsForADeadlockedThreadIsDeadlockedButNotTheReverse() {
        looker.holdBefore(wokenBy(other::bit), ReentrantLock.Op.ACQUIRE);
        other.holdBefore(wokenBy(other::bit), Once.Op.CALL_ONCE);

        assertThat(graph.isDeadlocked(looker)).isTrue();
        assertThat(graph.isDeadlocked(other)).isTrue();
        looker.holdNoMore();
        assertThat(graph.isDeadlocked(other)).isTrue();
    }

    /**
     * The other thread was held, moved on, and waits again by itself or is held again: two waits of which each began
     * later than the one before, so that their stamps differ. Of one stamp, they would pass for one wait that never
     * ended.
     */
    @Test
    void aThreadThatIsHeldAgainHasMovedOn() {
        SharedObject[] moved = new SharedObject[1];
        boolean[] done = new boolean[1];
        moved[0] = wokenBy(() -> {
            if (!done[0]) {
                done[0] = true;
                other.holdNoMore();
                other.holdBefore(moved[0], ReentrantLock.Op.ACQUIRE);
            }
            return looker.bit();
        });
        looker.holdBefore(wokenBy(other::bit), ReentrantLock.Op.ACQUIRE);
        other.holdBefore(moved[0], ReentrantLock.Op.ACQUIRE);

        assertThat(graph.isDeadlocked(looker)).isFalse();
        assertThat(graph.isDeadlocked(looker)).isTrue();
    }

    /** Whoever is held when it is run to its end has ended all the same. */
    @Test
    void aThreadThatEndsWhileItIsHeldHasEnded() {
        other.holdBefore(wokenBy(() -> 0), ReentrantLock.Op.ACQUIRE);
        assertThat(other.run(thread -> {})).isEqualTo(Fate.FINISHED);
        looker.holdBefore(wokenBy(other::bit), ReentrantLock.Op.ACQUIRE);

        assertThat(graph.isDeadlocked(looker)).isTrue();
    }

    /**
     * The detecting thread was seen waiting for the other one, which then unblocked it and waited for it: a cycle made
     * of two moments, which never existed at one. The second pass sees that the detecting thread is free.
     */
    @Test
    void aCycleMadeOfTwoMomentsIsNone() {
        looker.holdBefore(wokenBy(inTurn(other.bit(), 0)), ReentrantLock.Op.ACQUIRE);
        other.holdBefore(wokenBy(looker::bit), ReentrantLock.Op.ACQUIRE);

        assertThat(graph.isDeadlocked(looker)).isFalse();
    }

    /**
     * Between the passes the lock went to a thread that runs: a thread outside the set can unblock the detecting one.
     */
    @Test
    void aWakerThatJoinsBetweenThePassesIsSeen() {
        looker.holdBefore(wokenBy(inTurn(other.bit(), third.bit())), ReentrantLock.Op.ACQUIRE);
        other.holdBefore(wokenBy(looker::bit), ReentrantLock.Op.ACQUIRE);

        assertThat(graph.isDeadlocked(looker)).isFalse();
    }

    /**
     * The other thread goes on between the passes, does something, and waits for the same again. All that both passes
     * see is one and the same; only its stamp says that it did not stand still.
     */
    @Test
    void aThreadThatMovedAndWaitsAgainDidNotStandStill() {
        Gate gate = new Gate();
        Thread real = new Thread(() -> {
            other.runFree();
            other.await(gate, ReentrantLock.Op.ACQUIRE, 0);
            other.await(gate, ReentrantLock.Op.ACQUIRE, 0);
        });
        real.setDaemon(true);
        real.start();
        Spin.until(() -> other.waitStamp() == 1, () -> "the other thread waits");

        int[] asked = new int[1];
        looker.holdBefore(
                wokenBy(() -> {
                    if (++asked[0] == 2) {
                        gate.letOnePass();
                        Spin.until(() -> other.waitStamp() == 3, () -> "the other thread waits again");
                    }
                    return other.bit();
                }),
                ReentrantLock.Op.ACQUIRE);

        assertThat(graph.isDeadlocked(looker)).isFalse();
        assertThat(asked[0]).isEqualTo(2);
        gate.letOnePass();
    }

    @Test
    void aGraphHasOneThreadForEachBitOfASet() {
        assertThat(new WaitGraph(WaitGraph.MOST_THREADS).size()).isEqualTo(32);
        assertThatIllegalArgumentException().isThrownBy(() -> new WaitGraph(0)).withMessage("threads: 1 to 32, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WaitGraph(33))
                .withMessage("threads: 1 to 32, not 33");
    }

    /** Each waits for the next one, through all the bits of a set. */
    @Test
    void aRingOfAllThreadsIsADeadlock() {
        WaitGraph largest = new WaitGraph(WaitGraph.MOST_THREADS);
        for (int id = 1; id < largest.size(); id++) {
            ModelThread next = largest.thread((id + 1) % largest.size());
            largest.thread(id).holdBefore(wokenBy(next::bit), ReentrantLock.Op.ACQUIRE);
        }
        assertThat(largest.isDeadlocked(largest.thread(31))).isFalse();

        largest.thread(0).holdBefore(wokenBy(largest.thread(1)::bit), ReentrantLock.Op.ACQUIRE);
        assertThat(largest.isDeadlocked(largest.thread(31))).isTrue();
    }

    private static IntSupplier inTurn(int first, int second) {
        int[] asked = new int[1];
        return () -> asked[0]++ == 0 ? first : second;
    }

    private static SharedObject wokenBy(IntSupplier unblockers) {
        return new ScriptedObject() {
            @Override
            public int unblockers(ModelThread thread, Operation operation) {
                return unblockers.getAsInt();
            }
        };
    }

    /**
     * Blocks its threads but for one at a time. The test sees them blocked by the detecting thread; they themselves are
     * told of a thread that runs, so that they go on waiting.
     */
    private final class Gate extends ScriptedObject {
        private final Thread test = Thread.currentThread();
        private volatile boolean open;

        void letOnePass() {
            open = true;
        }

        @Override
        public int attempt(ModelThread thread, Operation operation, int argument) {
            if (!open) {
                return BLOCKED;
            }
            open = false;
            return DONE;
        }

        @Override
        public int unblockers(ModelThread thread, Operation operation) {
            if (open) {
                return 0;
            }
            return Thread.currentThread() == test ? looker.bit() : third.bit();
        }
    }
}
