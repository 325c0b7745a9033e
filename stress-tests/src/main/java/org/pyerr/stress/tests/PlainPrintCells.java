package org.pyerr.stress.tests;

import static org.pyerr.model.scenario.Scenarios.both;
import static org.pyerr.model.scenario.Scenarios.none;
import static org.pyerr.model.scenario.Scenarios.one;
import static org.pyerr.model.scenario.Scenarios.today;

import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.model.print.PlainPrintStrategy;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.tests.Grades.Safe;

/**
 * {@code eprintln!("text")}: no error at all, the control of the experiment.
 *
 * <p>Two threads that print plain text cannot hang, with the GIL or without. That the same line is the other half of a
 * hang beside the printer of an error is in {@link TwoStrategiesCells}.
 */
@Cells(harness = Printing.class, actors = "first, second")
final class PlainPrintCells {
    private PlainPrintCells() {}

    /** Both threads hold the GIL when they print. */
    @Cell(Safe.class)
    static final Scenario BOTH_ATTACHED = both(today(), PlainPrintStrategy.INSTANCE);

    /** One thread holds the GIL when it prints, the other does not. */
    @Cell(value = Safe.class, actors = "attached, detached")
    static final Scenario ONE_ATTACHED = one(today(), PlainPrintStrategy.INSTANCE);

    /** Neither thread holds the GIL when it prints. */
    @Cell(Safe.class)
    static final Scenario NONE_ATTACHED = none(today(), PlainPrintStrategy.INSTANCE);
}
