package org.pyerr.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lockcore.Fate;
import org.lockcore.explore.Explorer;
import org.lockcore.explore.LockOrderGraph;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.Trial;

/** What the lock-order graph says, and what it does not. */
class LockOrderGraphTest {

    @Test
    void noScenarioHangsWithoutACycle() {
        Matrix.explored().forEach((scenario, exploration) -> {
            if (exploration.canEnd(Fate.HUNG)) {
                assertThat(exploration.lockOrder().hasCycle())
                        .as("%s", scenario)
                        .isTrue();
            }
        });
    }

    @Test
    void aDirectPrinterWithTheGilTakesBothLocksBothWaysRound() {
        LockOrderGraph graph = graphOf("0.29.2,lazy,fresh,gil,direct,2,1");

        assertThat(graph.has("GIL", "stderr lock")).isTrue();
        assertThat(graph.has("stderr lock", "GIL")).isTrue();
        assertThat(graph.edges())
                .filteredOn(edge -> edge.held().equals("stderr lock"))
                .allSatisfy(edge -> assertThat(edge.site()).contains("PyErr.makeNormalized"));
    }

    /** Format keeps the GIL while it waits for the stderr lock, and never the other way round. */
    @Test
    void formattingFirstKeepsOneOrder() {
        LockOrderGraph graph = graphOf("0.29.2,lazy,fresh,gil,format,2,2");

        assertThat(graph.has("GIL", "stderr lock")).isTrue();
        assertThat(graph.has("stderr lock", "GIL")).isFalse();
        assertThat(graph.hasCycle()).isFalse();
    }

    @Test
    void detachingToPrintWaitsForNothingWithEitherLock() {
        assertThat(graphOf("0.29.2,lazy,fresh,gil,format_detach,2,2").edges())
                .extracting(LockOrderGraph.Edge::held)
                .doesNotContain("GIL", "stderr lock");
    }

    /** The sender keeps the GIL until the printer thread comes, which wants the GIL to format. */
    @Test
    void aRendezvousWithTheGilIsACycleThroughTheReceiver() {
        LockOrderGraph graph = graphOf("0.29.2,lazy,fresh,gil,chan_err_rdv,2,1");

        assertThat(graph.has("GIL", "receiving end of rendezvous channel")).isTrue();
        assertThat(graph.has("receiving end of rendezvous channel", "GIL")).isTrue();
        assertThat(graph.hasCycle()).isTrue();
    }

    /** The error itself is sent: the printer thread normalizes it, and that under the stderr lock. */
    @Test
    void aPrinterThreadOfErrorsNormalizesUnderTheStderrLock() {
        assertThat(graphOf("0.29.2,lazy,fresh,gil,chan_err,2,1").edges())
                .filteredOn(edge -> edge.held().equals("stderr lock"))
                .isNotEmpty()
                .allSatisfy(edge -> assertThat(edge.thread()).isEqualTo(2))
                .anySatisfy(edge -> assertThat(edge.site()).contains("PyErr.makeNormalized"));
    }

    @Test
    void anUnboundedChannelIsNeverWaitedForWithTheGil() {
        LockOrderGraph graph = graphOf("0.29.2,lazy,fresh,gil,chan_err,2,1");

        assertThat(graph.has("GIL", "receiving end of channel")).isFalse();
        assertThat(graph.hasCycle()).isFalse();
    }

    private static LockOrderGraph graphOf(String cell) {
        return new Explorer().explore(new Trial(Cell.parse(cell).toScenario())).lockOrder();
    }
}
