package org.pyerr.model.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pyerr.model.forced.Puppet;

/** The stderr lock is re-entrant, excludes others, and goes over to one that waits. */
class StderrLockTest {
    private final WaitGraph graph = new WaitGraph(2);
    private final StderrLock lock = new StderrLock(graph);

    @Test
    void isFreeOnlyWhenGivenBackAsOftenAsTaken() {
        try (Puppet owner = new Puppet(graph.thread(0));
                Puppet waiter = new Puppet(graph.thread(1))) {
            owner.does(lock::acquire);
            owner.does(lock::acquire);
            owner.does(lock::acquire);
            waiter.waitsIn(lock::acquire, lock, Step.ACQUIRE);

            owner.does(lock::release);
            owner.does(lock::release);
            assertThat(lock.owner()).isSameAs(owner.thread());
            assertThat(lock.wakers(waiter.thread(), Step.ACQUIRE))
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

        assertThat(lock.wakers(owner, Step.ACQUIRE)).isZero();
        assertThat(lock.attempt(owner, Step.ACQUIRE, 0)).isEqualTo(SharedObject.DONE);
        assertThat(lock.attempt(graph.thread(1), Step.ACQUIRE, 0)).isEqualTo(SharedObject.BLOCKED);
    }
}
