package org.pyerr.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.lockcore.explore.Exploration;
import org.lockcore.explore.Explorer;

/** A hang in one line of text, to be pasted and seen again. */
class ReplayStringTest {

    @Test
    void aFoundHangIsSeenAgainFromItsText() {
        Cell cell = new Cell("0.29.2", "lazy", "fresh", "mixed", "direct", 2, 1);
        Exploration exploration = new Explorer().explore(new Trial(cell.toScenario()));
        assertThat(exploration.canEnd(Fate.HUNG.core())).isTrue();

        exploration.outcomes().forEach((outcome, schedule) -> {
            String text = new ReplayString(cell, schedule).toString();
            assertThat(text).startsWith("0.29.2,lazy,fresh,mixed,direct,2,1:");
            assertThat(ReplayString.parse(text).replay().outcome()).isEqualTo(outcome);
        });
    }

    @Test
    void aCellWithColonsIsReadBack() {
        String text = "0.29.2/py3.13.0,fetched+PyStrSleep0,fresh,gil,even:format odd:direct(stderr=pipe),2,1:01'0";

        assertThat(ReplayString.parse(text)).hasToString(text);
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReplayString.parse("0011"))
                .withMessage("a replay string is a cell, a colon and a schedule, not: 0011");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReplayString.parse("0.29.2,lazy,fresh,mixed,direct,2,1:0x"))
                .withMessage("no schedule: 0x (at character 1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReplayString.parse("0.29.2,lazy,fresh,never,direct,2,1:0"))
                .withMessage("context: not understood: never (gil, gil1, mixed or nogil)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReplayString.parse("0.29.2,lazy,fresh,mixed,direct,2,1:11111111111")
                        .replay())
                .withMessage("schedule 11111111111: thread 1 cannot act after 16 steps");
    }
}
