package org.pyerr.model.conformance;

import java.util.List;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.Fate;

/**
 * A cell that was measured with the real PyO3: each trial a fresh process.
 *
 * @param cell the cell
 * @param trials how many trials there were
 * @param hung how many of them hung
 * @param panicked how many of them ended in a Rust panic
 */
public record MeasuredCell(Cell cell, int trials, int hung, int panicked) {
    private static final int TRIALS = Cell.COLUMNS.size();
    private static final int HUNG = TRIALS + 1;
    private static final int PANICKED = HUNG + 1;
    private static final int OK = PANICKED + 1;

    /** The measurements that come with the model: {@code pyo3-hangs.csv}. */
    public static List<MeasuredCell> all() {
        return TableFile.rowsOf("pyo3-hangs.csv").stream()
                .map(MeasuredCell::parse)
                .toList();
    }

    private static MeasuredCell parse(List<String> row) {
        MeasuredCell measured = new MeasuredCell(
                Cell.of(row.subList(0, TRIALS)),
                Integer.parseInt(row.get(TRIALS)),
                Integer.parseInt(row.get(HUNG)),
                Integer.parseInt(row.get(PANICKED)));
        if (measured.hung + measured.panicked + Integer.parseInt(row.get(OK)) != measured.trials) {
            throw new IllegalArgumentException("the trials do not add up: " + String.join(",", row));
        }
        return measured;
    }

    /** How many trials ended that way. */
    public int count(Fate fate) {
        return switch (fate) {
            case HUNG -> hung;
            case PANICKED -> panicked;
            default -> throw new IllegalArgumentException("not measured: " + fate);
        };
    }
}
