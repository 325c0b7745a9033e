package org.lockcore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.forced.Puppet;

/** The lock is re-entrant, excludes other threads, and passes to one that waits. */
class ReentrantLockTest {
    private final WaitGraph graph = new WaitGraph(2);
    private final ReentrantLock lock = new ReentrantLock(graph, "lock");

    @Test
    void isFreeOnlyWhenGivenBackAsOftenAsTaken() {
        try (Puppet owner = new Puppet(graph.thread(0));
                Puppet waiter = new Puppet(graph.thread(1))) {
            owner.does(lock::acquire);
            owner.does(lock::acquire);
            owner.does(lock::acquire);
            waiter.waitsIn(lock::acquire, lock, ReentrantLock.Op.ACQUIRE);

            owner.does(lock::release);
            owner.does(lock::release);
            assertThat(lock.owner()).isSameAs(owner.thread());
            assertThat(lock.unblockers(waiter.thread(), ReentrantLock.Op.ACQUIRE))
                    .isEqualTo(owner.thread().bit());
            assertThat(waiter.isBusy()).isTrue();

            owner.does(lock::release);
            waiter.goesOn();
            assertThat(lock.owner()).isSameAs(waiter.thread());

            waiter.does(lock::release);
            assertThat(lock.owner()).isNull();
        }
    }

    @Test
    void theOwnerIsNeverBlocked() {
        ModelThread owner = graph.thread(0);
        owner.runFree();
        lock.acquire(owner);

        assertThat(lock.unblockers(owner, ReentrantLock.Op.ACQUIRE)).isZero();
        assertThat(lock.attempt(owner, ReentrantLock.Op.ACQUIRE, 0)).isEqualTo(SharedObject.DONE);
        assertThat(lock.attempt(graph.thread(1), ReentrantLock.Op.ACQUIRE, 0)).isEqualTo(SharedObject.BLOCKED);
    }
}
