package org.pyerr.stress.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockcore.explore.Exploration;
import org.lockcore.explore.Explorer;
import org.pyerr.model.scenario.Trial;

/**
 * The outcome tables are proved: what a table lists is reachable, and what it forbids, which is all the rest, is not.
 * No table lists an outcome that only a weak memory model allows: every field that two threads touch is volatile or
 * guarded by a lock of the model, the GIL included.
 */
class OutcomeTablesTest {

    static Stream<StressedCell> cells() {
        return StressedCell.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theTableIsWhatIsReachable(StressedCell cell) {
        Exploration exploration = new Explorer().explore(new Trial(cell.scenario()));

        assertThat(exploration.complete()).isTrue();
        Set<String> reachable =
                exploration.reachable().stream().map(Object::toString).collect(Collectors.toSet());
        assertThat(cell.gradedOutcomes()).containsExactlyInAnyOrderElementsOf(reachable);
    }
}
