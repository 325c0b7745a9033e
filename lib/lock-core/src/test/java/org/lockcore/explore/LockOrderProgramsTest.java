package org.lockcore.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.ModelThread;
import org.lockcore.ReentrantLock;

/** Two locks, taken in the same order or in opposite ones. */
class LockOrderProgramsTest {
    private static final String BOTH_END = "FINISHED, FINISHED, done";
    private static final String BOTH_HANG = "HUNG, HUNG, done";

    /** Whoever takes A first lets nobody else do anything before its last step: 2 orders. */
    @Test
    void theSameOrderIsSafe() {
        Counted.expect(() -> twoThreads(true, true), 2, BOTH_END);
        assertThat(new Explorer().explore(twoThreads(true, true)).lockOrder().hasCycle())
                .isFalse();
    }

    /** The program of two dining philosophers. */
    @Test
    void oppositeOrdersHang() {
        Counted.expect(() -> twoThreads(true, false), 6, BOTH_END, BOTH_HANG);
        assertThat(new Explorer().explore(twoThreads(true, false)).lockOrder().hasCycle())
                .isTrue();
    }

    /**
     * The first lock to be taken is the same: 2 orders, as whoever has it does all its steps. The cycle is harmless.
     */
    @Test
    void oppositeOrdersUnderAThirdLockAreSafe() {
        Counted.expect(LockOrderProgramsTest::underThirdLock, 2, BOTH_END);
        assertThat(new Explorer().explore(underThirdLock()).lockOrder().hasCycle())
                .isTrue();
    }

    /** Two steps each on a lock of its own: 4 over 2. */
    @Test
    void locksOfTheirOwnInterleaveFreely() {
        Counted.expect(
                () -> {
                    SmallProgram program = new SmallProgram(2);
                    ReentrantLock a = program.lock("A");
                    ReentrantLock b = program.lock("B");
                    return program.thread(t -> takeAndRelease(t, a)).thread(t -> takeAndRelease(t, b));
                },
                6,
                BOTH_END);
    }

    /** Three critical sections one after the other: 3!. */
    @Test
    void oneLockPutsThreeThreadsInARow() {
        Counted.expect(
                () -> {
                    SmallProgram program = new SmallProgram(3);
                    ReentrantLock a = program.lock("A");
                    return program.thread(t -> takeAndRelease(t, a))
                            .thread(t -> takeAndRelease(t, a))
                            .thread(t -> takeAndRelease(t, a));
                },
                6,
                "FINISHED, FINISHED, FINISHED, done");
    }

    /** The lock is free only after as many releases: the other thread's two steps come before or after all four. */
    @Test
    void aReentrantLockIsHeldUntilTheLastRelease() {
        Counted.expect(
                () -> {
                    SmallProgram program = new SmallProgram(2);
                    ReentrantLock a = program.lock("A");
                    return program.thread(t -> {
                                a.acquire(t);
                                takeAndRelease(t, a);
                                a.release(t);
                            })
                            .thread(t -> takeAndRelease(t, a));
                },
                2,
                BOTH_END);
    }

    /**
     * The owner ends with the lock taken. Owner first: 1 schedule, the other hangs. The other first: take, release,
     * then the owner: 1 schedule.
     */
    @Test
    void aLockThatIsNeverReleasedHangsWhoeverComesLater() {
        Counted.expect(
                () -> {
                    SmallProgram program = new SmallProgram(2);
                    ReentrantLock a = program.lock("A");
                    return program.thread(a::acquire).thread(t -> takeAndRelease(t, a));
                },
                2,
                BOTH_END,
                "FINISHED, HUNG, done");
    }

    private static SmallProgram underThirdLock() {
        SmallProgram program = new SmallProgram(2);
        ReentrantLock outer = program.lock("outer");
        ReentrantLock a = program.lock("A");
        ReentrantLock b = program.lock("B");
        return program.thread(t -> {
                    outer.acquire(t);
                    nested(t, a, b);
                    outer.release(t);
                })
                .thread(t -> {
                    outer.acquire(t);
                    nested(t, b, a);
                    outer.release(t);
                });
    }

    private static SmallProgram twoThreads(boolean firstInOrder, boolean secondInOrder) {
        SmallProgram program = new SmallProgram(2);
        ReentrantLock a = program.lock("A");
        ReentrantLock b = program.lock("B");
        return program.thread(t -> nested(t, firstInOrder ? a : b, firstInOrder ? b : a))
                .thread(t -> nested(t, secondInOrder ? a : b, secondInOrder ? b : a));
    }

    private static void nested(ModelThread thread, ReentrantLock outer, ReentrantLock inner) {
        outer.acquire(thread);
        takeAndRelease(thread, inner);
        outer.release(thread);
    }

    private static void takeAndRelease(ModelThread thread, ReentrantLock lock) {
        lock.acquire(thread);
        lock.release(thread);
    }
}
