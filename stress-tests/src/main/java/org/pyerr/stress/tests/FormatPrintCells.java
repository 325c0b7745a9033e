package org.pyerr.stress.tests;

import static org.pyerr.model.scenario.Scenarios.both;
import static org.pyerr.model.scenario.Scenarios.none;
import static org.pyerr.model.scenario.Scenarios.one;
import static org.pyerr.model.scenario.Scenarios.today;

import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.model.print.FormatPrintStrategy;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.tests.Grades.Safe;

/**
 * Format into a string, then {@code eprintln!("{s}")}: nothing needs the GIL under the stderr lock.
 *
 * <p>So no thread waits for the GIL while it holds the stderr lock, and among themselves these printers cannot hang.
 * They still wait for the stderr lock while they hold the GIL if their caller holds it, so one {@code eprintln!("{e}")}
 * elsewhere in the process hangs them: see {@link TwoStrategiesCells}.
 */
@Cells(harness = Printing.class, actors = "first, second")
final class FormatPrintCells {
    private FormatPrintCells() {}

    /** Both threads hold the GIL when they print. */
    @Cell(Safe.class)
    static final Scenario BOTH_ATTACHED = both(today(), FormatPrintStrategy.INSTANCE);

    /** One thread holds the GIL when it prints, the other does not. */
    @Cell(value = Safe.class, actors = "attached, detached")
    static final Scenario ONE_ATTACHED = one(today(), FormatPrintStrategy.INSTANCE);

    /** Neither thread holds the GIL when it prints. */
    @Cell(Safe.class)
    static final Scenario NONE_ATTACHED = none(today(), FormatPrintStrategy.INSTANCE);
}
