package org.pyerr.model.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockcore.explore.Exploration;
import org.lockcore.explore.Explorer;
import org.lockcore.forced.Samples;
import org.pyerr.model.conformance.Conformance.Agreement;
import org.pyerr.model.conformance.Conformance.Finding;
import org.pyerr.model.scenario.Fate;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.model.scenario.Trial;

/** Compares the model with what the real PyO3 did: see {@code pyo3-hangs.csv} and {@code rare-cells.csv}. */
class ConformanceTest {

    /** With four threads there are more states: enough for most cells, and a bound on the time. */
    private static final int MOST_STATES_OF_FOUR_THREADS = 60_000;

    private static final List<MeasuredCell> CELLS = MeasuredCell.all();
    private static final List<RareCell> RARE = RareCell.all();

    private static List<Finding> compare(Explorer explorer, List<RareCell> rare, List<MeasuredCell> cells) {
        return compare(explorer, rare, cells, Conformance.THREADS, Conformance.ROUNDS);
    }

    private static List<Finding> compare(
            Explorer explorer, List<RareCell> rare, List<MeasuredCell> cells, int threads, int rounds) {
        Map<Scenario, Exploration> explored = new HashMap<>();
        Conformance conformance = new Conformance(
                (scenario, fate) -> canEnd(
                        explored.computeIfAbsent(scenario, unexplored -> explorer.explore(new Trial(unexplored))),
                        fate),
                rare);
        return conformance.compare(cells, threads, rounds).stream()
                .flatMap(Conformance.Comparison::findings)
                .toList();
    }

    private static Optional<Boolean> canEnd(Exploration exploration, Fate fate) {
        boolean found = exploration.canEnd(fate.core());
        return found || exploration.complete() ? Optional.of(found) : Optional.empty();
    }

    @Test
    void allCellsAreHeldAgainst() {
        assertThat(CELLS).hasSize(699);
    }

    @Test
    void withTwoThreadsAndTwoRoundsTheModelReachesWhatWasSeenAndNothingUnexplained() {
        List<Finding> findings = compare(new Explorer(), RARE, CELLS);

        assertThat(findings).hasSize(2 * CELLS.size());
        assertThat(findings)
                .filteredOn(finding -> finding.agreement() != Agreement.AGREES)
                .filteredOn(finding -> finding.agreement() != Agreement.RARE)
                .isEmpty();
    }

    /** More threads make nothing reachable here that two do not reach, nor unreachable what was seen. */
    @Test
    void withFourThreadsAndOneRoundAsWell() {
        List<MeasuredCell> fourThreads = Samples.some(
                CELLS.stream().filter(cell -> cell.cell().threads() == 4).toList());
        Explorer explorer = new Explorer().withMostStates(MOST_STATES_OF_FOUR_THREADS);
        List<Finding> findings = compare(explorer, RARE, fourThreads, 4, 1);

        assertThat(findings)
                .extracting(Finding::agreement)
                .doesNotContain(Agreement.CONTRADICTED, Agreement.UNEXPLAINED);
        long decided = findings.stream()
                .filter(finding -> finding.agreement() != Agreement.UNDECIDED)
                .count();
        assertThat(decided).isGreaterThan(findings.size() / 2);
    }

    @Test
    void noRowOfTheListIsStale() {
        for (RareCell row : RARE) {
            List<MeasuredCell> meant =
                    CELLS.stream().filter(cell -> row.matches(cell.cell())).toList();
            assertThat(compare(new Explorer(), List.of(), meant))
                    .as("cells of %s", row)
                    .anyMatch(finding -> finding.fate() == row.fate() && finding.agreement() == Agreement.UNEXPLAINED);
        }
    }

    /** A reason why something was not seen does not stand for cells in which it was. */
    @Test
    void noRowOfTheListCoversACellInWhichItWasSeen() {
        for (RareCell row : RARE) {
            assertThat(CELLS)
                    .filteredOn(cell -> row.matches(cell.cell()))
                    .allMatch(cell -> cell.count(row.fate()) == 0);
        }
    }

    @Test
    void aModelThatReachesLessThanWasSeenIsContradicted() {
        MeasuredCell safeInTheModel = MeasuredCell.all().stream()
                .filter(cell -> cell.cell().strategy().equals("format_detach"))
                .findFirst()
                .orElseThrow();
        MeasuredCell hung = new MeasuredCell(safeInTheModel.cell(), 1, 1, 0);

        assertThat(compare(new Explorer(), RARE, List.of(hung)))
                .extracting(Finding::agreement)
                .contains(Agreement.CONTRADICTED);
    }
}
