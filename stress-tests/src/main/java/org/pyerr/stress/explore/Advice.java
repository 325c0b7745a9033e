package org.pyerr.stress.explore;

import java.util.ArrayList;
import java.util.List;
import org.pyerr.model.explore.Explorer;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.scenario.Cell;

/**
 * A strategy that is proved safe where another one hangs.
 *
 * @param strategy its label
 * @param rust its Rust code
 * @param mayGarble whether messages can mix
 * @param besideDirect whether one thread that uses it is safe beside one that prints directly, in any context
 */
public record Advice(String strategy, String rust, boolean mayGarble, boolean besideDirect) {

    /**
     * With one message each, a thread over a rendezvous channel never meets a printer thread that is still printing.
     */
    private static final int LEAST_ROUNDS = 2;

    /** The strategies that are proved safe in the context of a cell, if all threads use them. */
    static List<Advice> of(Cell cell, Explorer explorer) {
        List<Advice> safe = new ArrayList<>();
        int rounds = Math.max(cell.rounds(), LEAST_ROUNDS);
        for (PrintStrategy strategy : PrintStrategies.ALL) {
            if (strategy.printsAnError()) {
                CellAnswer alone = CellAnswer.of(with(cell, strategy.label(), rounds), explorer);
                if (alone.isProvedSafe()) {
                    safe.add(new Advice(
                            strategy.label(),
                            strategy.rust(),
                            alone.garbled() != Reach.UNREACHABLE,
                            isSafeBesideDirect(with(cell, strategy.label(), rounds), strategy, explorer)));
                }
            }
        }
        return safe;
    }

    /** One thread of the strategy and one that prints directly: with the GIL, one with and one without, without. */
    private static boolean isSafeBesideDirect(Cell cell, PrintStrategy strategy, Explorer explorer) {
        String pair = "even:" + strategy.label() + " odd:direct";
        return Matrix.CONTEXTS.stream().allMatch(context -> isSafe(cell, pair, context, explorer));
    }

    private static boolean isSafe(Cell cell, String strategy, String context, Explorer explorer) {
        Cell two = new Cell(cell.pyo3Version(), cell.origin(), cell.sharing(), context, strategy, 2, cell.rounds());
        return CellAnswer.of(two, explorer).isProvedSafe();
    }

    private static Cell with(Cell cell, String strategy, int rounds) {
        return new Cell(
                cell.pyo3Version(), cell.origin(), cell.sharing(), cell.context(), strategy, cell.threads(), rounds);
    }
}
