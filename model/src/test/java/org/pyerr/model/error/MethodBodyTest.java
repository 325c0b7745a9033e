package org.pyerr.model.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockcore.WaitGraph;
import org.lockcore.forced.Puppet;
import org.pyerr.model.forced.Forced;
import org.pyerr.model.sync.Gil;

/** Where the code of a method can lose the GIL. */
class MethodBodyTest {
    private final WaitGraph graph = new WaitGraph(2);
    private final Gil gil = new Gil(graph);

    @ParameterizedTest
    @CsvSource({"NATIVE, +G -G", "SHORT, +G eval -G", "LONG, +G eval -G", "SLEEP, +G -G +G -G"})
    void aBodyTakesTheseSteps(MethodBody body, String steps) {
        assertThat(Forced.of(graph, thread -> {
                            gil.attach(thread);
                            body.run(thread, gil);
                            gil.endAttach(thread);
                        })
                        .run()
                        .lockOrder(0))
                .isEqualTo(steps);
    }

    /**
     * The body is longer than the switch interval: a waiting thread gets the GIL, if the machine lets it request it.
     */
    @Test
    void aLongBodyLosesTheGilToWhoWaits() {
        try (Puppet holder = new Puppet(graph.thread(0));
                Puppet waiter = new Puppet(graph.thread(1))) {
            holder.does(gil::attach);
            waiter.waitsIn(gil::attach, gil, Gil.Op.TAKE);
            holder.begins(thread -> {
                while (waiter.isBusy()) {
                    MethodBody.LONG.run(thread, gil);
                }
            });
            waiter.goesOn();
            waiter.does(gil::endAttach);
            holder.goesOn();
            assertThat(gil.owner()).isSameAs(holder.thread());
        }
    }
}
