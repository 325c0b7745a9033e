package org.pyerr.model.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pyerr.model.conformance.Conformance.Agreement;
import org.pyerr.model.conformance.Conformance.Finding;
import org.pyerr.model.explore.Explorer;

/** The model against what the real PyO3 did: see {@code pyo3-hangs.csv} and {@code rare-cells.csv}. */
class ConformanceTest {

    /** With four threads there are more states: enough for most cells, and a bound on the time. */
    private static final int MOST_STATES_OF_FOUR_THREADS = 60_000;

    private static final List<MeasuredCell> CELLS = MeasuredCell.all();
    private static final List<RareCell> RARE = RareCell.all();

    @Test
    void allCellsAreHeldAgainst() {
        assertThat(CELLS).hasSize(699);
    }

    @Test
    void withTwoThreadsAndTwoRoundsTheModelReachesWhatWasSeenAndNothingUnexplained() {
        List<Finding> findings = new Conformance(new Explorer(), RARE).compare(CELLS, 2, 2);

        assertThat(findings).hasSize(2 * CELLS.size());
        assertThat(findings)
                .filteredOn(finding -> finding.agreement() != Agreement.AGREES)
                .filteredOn(finding -> finding.agreement() != Agreement.RARE)
                .isEmpty();
    }

    /** More threads make nothing reachable here that two do not reach, nor unreachable what was seen. */
    @Test
    void withFourThreadsAndOneRoundAsWell() {
        List<MeasuredCell> fourThreads =
                CELLS.stream().filter(cell -> cell.cell().threads() == 4).toList();
        Explorer explorer = new Explorer().withMostStates(MOST_STATES_OF_FOUR_THREADS);
        List<Finding> findings = new Conformance(explorer, RARE).compare(fourThreads, 4, 1);

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
        List<Finding> unseen = new Conformance(new Explorer(), List.of())
                .compare(CELLS, 2, 2).stream()
                        .filter(finding -> finding.agreement() == Agreement.UNEXPLAINED)
                        .toList();
        for (RareCell row : RARE) {
            assertThat(unseen)
                    .as("cells of %s", row)
                    .anyMatch(finding -> finding.fate() == row.fate()
                            && row.matches(finding.measured().cell()));
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

        assertThat(new Conformance(new Explorer(), RARE).compare(List.of(hung), 2, 2))
                .extracting(Finding::agreement)
                .contains(Agreement.CONTRADICTED);
    }
}
