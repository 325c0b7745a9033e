package org.pyerr.model.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lockcore.Fate;
import org.lockcore.explore.Exploration;
import org.lockcore.explore.Explorer;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.Output;
import org.pyerr.model.scenario.Trial;

/**
 * The verdict on each strategy, as a table: for today's PyO3 and a lazy error, two threads that print two messages
 * each. It changes when one strategy's steps are changed.
 */
class StrategyVerdictTest {

    @ParameterizedTest
    @CsvSource({
        // strategy, hangs: gil, gil1, mixed, nogil, beside a direct printer (gil, mixed), may garble
        "direct,        true,  true,  true,  false, true,  true,  false",
        "preload,       false, false, true,  false, true,  true,  false",
        "format,        false, false, false, false, true,  true,  false",
        "format_detach, false, false, false, false, false, false, false",
        "direct_detach, false, false, false, false, true,  false, false",
        "print,         false, false, false, false, false, false, true",
        "chan_str,      false, false, false, false, false, false, false",
        "chan_str_rdv,  false, false, false, false, true,  true,  false",
        "chan_err,      false, false, false, false, true,  false, false",
        "chan_err_rdv,  true,  true,  true,  false, true,  true,  false",
        "plain,         false, false, false, false, true,  true,  false"
    })
    void aStrategyHangsExactlyWhereTheTableSays(
            String strategy,
            boolean gil,
            boolean gil1,
            boolean mixed,
            boolean nogil,
            boolean besideDirect,
            boolean besideDirectMixed,
            boolean garbles) {
        assertThat(hangs("gil", strategy)).as("gil").isEqualTo(gil);
        assertThat(hangs("gil1", strategy)).as("gil1").isEqualTo(gil1);
        assertThat(hangs("mixed", strategy)).as("mixed").isEqualTo(mixed);
        assertThat(hangs("nogil", strategy)).as("nogil").isEqualTo(nogil);
        String beside = "even:" + strategy + " odd:direct";
        assertThat(hangs("gil", beside)).as("beside direct, gil").isEqualTo(besideDirect);
        assertThat(hangs("mixed", beside)).as("beside direct, mixed").isEqualTo(besideDirectMixed);
        assertThat(garbles(strategy)).as("garbles").isEqualTo(garbles);
    }

    private static boolean hangs(String context, String strategy) {
        return explored(context, strategy).canEnd(Fate.HUNG);
    }

    private static boolean garbles(String strategy) {
        return explored("gil", strategy).reachable().stream().anyMatch(outcome -> outcome.output() == Output.GARBLED);
    }

    private static Exploration explored(String context, String strategy) {
        Cell cell = new Cell("0.29.2", "lazy", "fresh", context, strategy, 2, 2);
        Exploration exploration = new Explorer().explore(new Trial(cell.toScenario()));
        assertThat(exploration.complete()).isTrue();
        return exploration;
    }
}
