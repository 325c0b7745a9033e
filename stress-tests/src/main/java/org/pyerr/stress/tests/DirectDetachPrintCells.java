package org.pyerr.stress.tests;

import static org.pyerr.model.scenario.Scenarios.both;
import static org.pyerr.model.scenario.Scenarios.none;
import static org.pyerr.model.scenario.Scenarios.one;
import static org.pyerr.model.scenario.Scenarios.today;

import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.model.print.DirectDetachPrintStrategy;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.tests.Grades.Safe;

/**
 * Release the GIL, then {@code eprintln!("{e}")}: no thread waits for the stderr lock while it holds the GIL.
 *
 * <p>Formatting waits for the GIL under the stderr lock, but no thread that holds the GIL waits for that lock. So these
 * printers cannot hang among themselves; beside one that holds the GIL they can: see {@link TwoStrategiesCells}.
 */
@Cells(harness = Printing.class, actors = "first, second")
final class DirectDetachPrintCells {
    private DirectDetachPrintCells() {}

    /** Both threads hold the GIL when they print. */
    @Cell(Safe.class)
    static final Scenario BOTH_ATTACHED = both(today(), DirectDetachPrintStrategy.INSTANCE);

    /** One thread holds the GIL when it prints, the other does not. */
    @Cell(value = Safe.class, actors = "attached, detached")
    static final Scenario ONE_ATTACHED = one(today(), DirectDetachPrintStrategy.INSTANCE);

    /** Neither thread holds the GIL when it prints. */
    @Cell(Safe.class)
    static final Scenario NONE_ATTACHED = none(today(), DirectDetachPrintStrategy.INSTANCE);
}
