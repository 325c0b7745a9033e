package org.pyerr.model.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.Body;
import org.lockcore.ModelThread;
import org.lockcore.WaitGraph;
import org.lockcore.forced.ForcedRun;
import org.lockcore.forced.Puppet;
import org.pyerr.model.forced.Forced;

/** Attaching is re-entrant; detaching releases the GIL however often it was attached. */
class GilTest {
    private final WaitGraph graph = new WaitGraph(2);
    private final Gil gil = new Gil(graph);

    @Test
    void attachTakesItOnceHoweverDeep() {
        assertThat(lockOrder(thread -> {
                    gil.attach(thread);
                    gil.attach(thread);
                    gil.attach(thread);
                    gil.endAttach(thread);
                    gil.endAttach(thread);
                    gil.endAttach(thread);
                }))
                .isEqualTo("+G -G");
    }

    @Test
    void detachGivesAllLevelsUpAndReattachRestoresThem() {
        ModelThread thread = graph.thread(0);
        thread.runFree();
        gil.attach(thread);
        gil.attach(thread);
        gil.attach(thread);

        int depth = gil.detach(thread);
        assertThat(depth).isEqualTo(3);
        assertThat(gil.owner()).isNull();
        assertThat(gil.detach(thread)).isZero();

        gil.reattach(thread, depth);
        gil.endAttach(thread);
        gil.endAttach(thread);
        assertThat(gil.owner()).isSameAs(thread);
        gil.endAttach(thread);
        assertThat(gil.owner()).isNull();
    }

    @Test
    void attachInsideDetachIsARealOne() {
        assertThat(lockOrder(thread -> {
                    gil.attach(thread);
                    int depth = gil.detach(thread);
                    gil.attach(thread);
                    gil.endAttach(thread);
                    gil.reattach(thread, depth);
                    gil.endAttach(thread);
                }))
                .isEqualTo("+G -G +G -G +G -G");
    }

    @Test
    void aThreadThatIsNotAttachedHasNothingToDetach() {
        assertThat(lockOrder(thread -> {
                    int depth = gil.detach(thread);
                    gil.reattach(thread, depth);
                    assertThat(depth).isZero();
                }))
                .isEmpty();
    }

    @Test
    void relinquishGivesItUpAndTakesItAgain() {
        assertThat(lockOrder(thread -> {
                    gil.attach(thread);
                    gil.relinquish(thread);
                    gil.endAttach(thread);
                }))
                .isEqualTo("+G -G +G -G");
    }

    @Test
    void excludesOthersUntilTheLastLevelHasEnded() {
        try (Puppet holder = new Puppet(graph.thread(0));
                Puppet waiter = new Puppet(graph.thread(1))) {
            holder.does(gil::attach);
            holder.does(gil::attach);
            waiter.waitsIn(gil::attach, gil, Gil.Op.TAKE);
            holder.does(gil::endAttach);
            assertThat(gil.owner()).isSameAs(holder.thread());

            holder.does(gil::endAttach);
            waiter.goesOn();
            assertThat(gil.owner()).isSameAs(waiter.thread());
        }
    }

    private String lockOrder(Body code) {
        ForcedRun run = Forced.of(graph, code, thread -> {}).run();
        return run.lockOrder(0);
    }
}
