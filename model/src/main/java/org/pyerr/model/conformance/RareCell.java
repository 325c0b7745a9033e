package org.pyerr.model.conformance;

import java.util.List;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.Fate;

/**
 * Cells in which something can happen by the lock order, but was in no trial seen to happen, and why.
 *
 * @param columns for each column of a cell the values that are meant, joined by bars; a star means all
 * @param fate what was not seen
 * @param reason which window has to be hit, and in how many trials it was not
 */
public record RareCell(List<String> columns, Fate fate, String reason) {
    private static final String ALL = "*";
    private static final int FATE = Cell.COLUMNS.size();
    private static final int REASON = FATE + 1;

    /** Copies the columns. */
    public RareCell {
        columns = List.copyOf(columns);
    }

    /** The list that comes with the model: {@code rare-cells.csv}. */
    public static List<RareCell> all() {
        return TableFile.rowsOf("rare-cells.csv").stream().map(RareCell::parse).toList();
    }

    private static RareCell parse(List<String> row) {
        if (row.size() != REASON + 1) {
            throw new IllegalArgumentException("not " + (REASON + 1) + " columns: " + String.join(",", row));
        }
        return new RareCell(row.subList(0, FATE), Fate.valueOf(row.get(FATE)), row.get(REASON));
    }

    /** Whether a cell is one of these. */
    public boolean matches(Cell cell) {
        List<String> values = List.of(cell.format().split(",", -1));
        for (int i = 0; i < values.size(); i++) {
            String wanted = columns.get(i);
            if (!wanted.equals(ALL) && !List.of(wanted.split("\\|", -1)).contains(values.get(i))) {
                return false;
            }
        }
        return true;
    }
}
