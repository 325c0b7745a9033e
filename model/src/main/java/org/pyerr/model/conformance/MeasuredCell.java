package org.pyerr.model.conformance;

import java.util.List;
import java.util.stream.Stream;
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

    /** The names of the columns of a row, in order: those of a cell, and what was counted. */
    public static final List<String> COLUMNS = Stream.concat(
                    Cell.COLUMNS.stream(), Stream.of("trials", "hung", "panicked", "ok"))
            .toList();

    /** The measurements that come with the model: {@code pyo3-hangs.csv}. */
    public static List<MeasuredCell> all() {
        return TableFile.rowsOf("pyo3-hangs.csv").stream().map(MeasuredCell::of).toList();
    }

    /**
     * Makes a measurement of its columns, as {@link #COLUMNS} orders them.
     *
     * @throws IllegalArgumentException if they are not understood; the message names what is not
     */
    public static MeasuredCell of(List<String> row) {
        int cell = Cell.COLUMNS.size();
        int trials = count(row, cell);
        int hung = count(row, cell + 1);
        int panicked = count(row, cell + 2);
        if (hung + panicked + count(row, cell + 3) != trials) {
            throw new IllegalArgumentException("the trials do not add up: " + String.join(",", row));
        }
        return new MeasuredCell(Cell.of(row.subList(0, cell)), trials, hung, panicked);
    }

    private static int count(List<String> row, int column) {
        try {
            return Integer.parseInt(row.get(column));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(COLUMNS.get(column) + ": no number: " + row.get(column), e);
        }
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
