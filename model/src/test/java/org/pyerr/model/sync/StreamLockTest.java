package org.pyerr.model.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.Fate;
import org.lockcore.ModelThread;
import org.lockcore.Mutex;
import org.lockcore.WaitGraph;
import org.lockcore.forced.ForcedRun;
import org.lockcore.forced.Puppet;
import org.pyerr.model.forced.Forced;

/** Nobody waits for the lock of Python's stream with the GIL. */
class StreamLockTest {
    private final WaitGraph graph = new WaitGraph(2);
    private final Gil gil = new Gil(graph);
    private final StreamLock lock = new StreamLock(graph);

    @Test
    void aThreadWaitsForItWithoutTheGilAndReturnsWithBoth() {
        try (Puppet owner = new Puppet(graph.thread(0));
                Puppet waiter = new Puppet(graph.thread(1))) {
            owner.does(thread -> lock.acquire(thread, gil));
            waiter.does(gil::attach);
            waiter.does(gil::attach);
            waiter.waitsIn(thread -> lock.acquire(thread, gil), lock, Mutex.Op.ACQUIRE);
            assertThat(gil.owner()).isNull();

            // Who has it is free to need the GIL meanwhile.
            owner.does(gil::attach);
            owner.does(lock::release);
            waiter.comesToWaitFor(gil, Gil.Op.TAKE);
            assertThat(lock.owner()).isSameAs(waiter.thread());

            owner.does(gil::endAttach);
            waiter.goesOn();
            assertThat(gil.owner()).isSameAs(waiter.thread());
            assertThat(waiter.gets(gil::detach)).isEqualTo(2);
        }
    }

    @Test
    void aFreeOneIsTakenWithTheGilKept() {
        ForcedRun run = Forced.of(graph, this::writeWithTheGil, thread -> {}).run();

        assertThat(run.lockOrder(0)).isEqualTo("+G +L -L -G");
    }

    @Test
    void aTakenOneIsWaitedForInTheOrderOfCPython() {
        ForcedRun run = Forced.of(graph, this::writeWithoutTheGil, this::writeWithTheGil)
                .run("0 +G", "0 +L", "0 -G", "1 +G", "1 L busy", "1 -G", "1 +L waits", "0 +G", "0 -L");

        assertThat(run.fates()).containsOnly(Fate.FINISHED);
        assertThat(run.lockOrder(1)).isEqualTo("+G L busy -G +L +G -L -G");
    }

    /** It is not re-entrant: CPython raises an error, this model hangs. */
    @Test
    void aThreadThatTakesItTwiceWaitsForItself() {
        try (Puppet owner = new Puppet(graph.thread(0))) {
            owner.does(thread -> lock.acquire(thread, gil));
            owner.begins(thread -> lock.acquire(thread, gil));

            assertThat(owner.isHung()).isTrue();
        }
    }

    private void writeWithTheGil(ModelThread thread) {
        gil.attach(thread);
        lock.acquire(thread, gil);
        lock.release(thread);
        gil.endAttach(thread);
    }

    /** The GIL is released under the lock, as around a system call. */
    private void writeWithoutTheGil(ModelThread thread) {
        gil.attach(thread);
        lock.acquire(thread, gil);
        gil.reattach(thread, gil.detach(thread));
        lock.release(thread);
        gil.endAttach(thread);
    }
}
