package org.pyerr.model.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.Fate;
import org.lockcore.ModelThread;
import org.lockcore.SharedObject;
import org.lockcore.WaitGraph;
import org.lockcore.forced.ForcedRun;
import org.lockcore.forced.Puppet;
import org.pyerr.model.forced.Forced;

/** When the GIL changes hands: between bytecodes, on request, and then for certain. */
class GilSwitchTest {
    private static final int SWITCHES = 20_000;

    private final WaitGraph graph = new WaitGraph(2);
    private final Gil gil = new Gil(graph);

    /** Runs until the waiter's request comes, as long as that takes. */
    private void evalUntilRequested(ModelThread thread) {
        gil.eval(thread, Integer.MAX_VALUE);
    }

    private void attachAndEval(ModelThread thread) {
        gil.attach(thread);
        gil.eval(thread, 1);
        gil.endAttach(thread);
    }

    private void attachOnly(ModelThread thread) {
        gil.attach(thread);
        gil.endAttach(thread);
    }

    @Test
    void aRequestIsHonouredBetweenBytecodes() {
        ForcedRun run = Forced.of(graph, this::attachAndEval, this::attachOnly)
                .run("0 +G", "1 +G waits", "0 eval!", "0 switch", "0 +G waits", "1 -G", "0 -G");

        assertThat(run.fates()).containsOnly(Fate.FINISHED);
    }

    @Test
    void withoutOneTheHolderKeepsIt() {
        ForcedRun run = Forced.of(graph, this::attachAndEval, this::attachOnly)
                .run("0 +G", "1 +G waits", "0 eval", "0 -G", "1 -G");

        assertThat(run.fates()).containsOnly(Fate.FINISHED);
    }

    /** The waiter has polled long enough to request, and gets nothing while the holder runs no bytecodes. */
    @Test
    void aRequestAloneChangesNothing() {
        try (Puppet holder = new Puppet(graph.thread(0));
                Puppet waiter = new Puppet(graph.thread(1))) {
            holder.does(gil::attach);
            waiter.waitsIn(gil::attach, gil, Gil.Op.TAKE);
            gil.polled(waiter.thread(), Gil.Op.TAKE, Integer.MAX_VALUE);
            assertThat(gil.owner()).isSameAs(holder.thread());

            holder.does(gil::attach);
            holder.does(gil::endAttach);
            assertThat(gil.owner()).isSameAs(holder.thread());
            assertThat(waiter.isBusy()).isTrue();

            holder.begins(this::evalUntilRequested);
            waiter.goesOn();
            assertThat(gil.owner()).isSameAs(waiter.thread());
            waiter.does(gil::endAttach);
            holder.goesOn();
            assertThat(gil.owner()).isSameAs(holder.thread());
        }
    }

    @Test
    void whoDropsItOnRequestWaitsUntilAnotherThreadHasTakenIt() {
        ModelThread holder = graph.thread(0);
        ModelThread waiter = graph.thread(1);
        gil.attempt(holder, Gil.Op.TAKE, 0);
        gil.attempt(holder, Gil.Op.DROP, 1);

        assertThat(gil.attempt(holder, Gil.Op.AWAIT_SWITCH, 0)).isEqualTo(SharedObject.BLOCKED);
        assertThat(gil.unblockers(holder, Gil.Op.AWAIT_SWITCH)).isEqualTo(waiter.bit());

        gil.attempt(waiter, Gil.Op.TAKE, 0);
        assertThat(gil.unblockers(holder, Gil.Op.AWAIT_SWITCH)).isZero();
        gil.attempt(waiter, Gil.Op.DROP, 0);
        assertThat(gil.attempt(holder, Gil.Op.AWAIT_SWITCH, 0)).isEqualTo(SharedObject.DONE);
    }

    @Test
    void whoDropsItUnaskedMayTakeItAgainAtOnce() {
        ModelThread holder = graph.thread(0);
        gil.attempt(holder, Gil.Op.TAKE, 0);
        gil.attempt(holder, Gil.Op.DROP, 0);

        assertThat(gil.attempt(holder, Gil.Op.AWAIT_SWITCH, 0)).isEqualTo(SharedObject.DONE);
        assertThat(gil.attempt(holder, Gil.Op.TAKE, 0)).isEqualTo(SharedObject.DONE);
    }

    @Test
    void aDropCanBeRequestedOnlyIfSomebodyWaits() {
        ModelThread holder = graph.thread(0);
        ModelThread waiter = graph.thread(1);
        assertThat(gil.choices(holder, Gil.Op.EVAL)).isEqualTo(1);

        waiter.holdBefore(gil, Gil.Op.TAKE);
        assertThat(gil.choices(holder, Gil.Op.EVAL)).isEqualTo(2);
        assertThat(gil.choices(holder, Gil.Op.DROP)).isEqualTo(2);
        assertThat(gil.choices(holder, Gil.Op.TAKE)).isEqualTo(1);

        waiter.holdBefore(gil, Gil.Op.RETAKE);
        assertThat(gil.choices(holder, Gil.Op.EVAL)).isEqualTo(2);
        waiter.holdBefore(gil, Gil.Op.AWAIT_SWITCH);
        assertThat(gil.choices(holder, Gil.Op.EVAL)).isEqualTo(1);
    }

    @Test
    void ownStepsThatDoNothingAreLocal() {
        ModelThread holder = graph.thread(0);
        gil.attempt(holder, Gil.Op.TAKE, 0);
        assertThat(gil.isInvisible(holder, Gil.Op.RETAKE)).isTrue();
        assertThat(gil.isInvisible(holder, Gil.Op.AWAIT_SWITCH)).isTrue();
        assertThat(gil.isInvisible(holder, Gil.Op.EVAL)).isFalse();

        gil.attempt(holder, Gil.Op.EVAL, 1);
        assertThat(gil.isInvisible(holder, Gil.Op.RETAKE)).isFalse();
        assertThat(gil.isInvisible(holder, Gil.Op.AWAIT_SWITCH)).isFalse();
    }

    /** In free runs, every time: a GIL that was released on request has been held by the other thread. */
    @Test
    void eachRequestedSwitchHappens() {
        try (Puppet evaluator = new Puppet(graph.thread(0));
                Puppet requester = new Puppet(graph.thread(1))) {
            // All three are guarded by the GIL.
            boolean[] done = new boolean[1];
            int[] taken = new int[1];
            int[] missed = new int[1];
            evaluator.does(gil::attach);
            requester.begins(thread -> {
                boolean stop;
                do {
                    gil.attach(thread);
                    taken[0]++;
                    stop = done[0];
                    gil.endAttach(thread);
                } while (!stop);
            });
            evaluator.does(thread -> {
                for (int i = 0; i < SWITCHES; i++) {
                    int before = taken[0];
                    evalUntilRequested(thread);
                    missed[0] += taken[0] == before ? 1 : 0;
                }
                done[0] = true;
                gil.endAttach(thread);
            });
            requester.goesOn();

            assertThat(missed[0]).isZero();
            assertThat(taken[0]).isGreaterThanOrEqualTo(SWITCHES);
        }
    }
}
