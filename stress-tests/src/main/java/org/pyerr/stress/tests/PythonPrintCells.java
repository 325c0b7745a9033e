package org.pyerr.stress.tests;

import static org.pyerr.model.scenario.Scenarios.both;
import static org.pyerr.model.scenario.Scenarios.none;
import static org.pyerr.model.scenario.Scenarios.one;
import static org.pyerr.model.scenario.Scenarios.today;

import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.model.print.PythonPrintStrategy;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.tests.Grades.MayGarble;

/**
 * {@code e.print(py)}: let Python print, to its own {@code sys.stderr}.
 *
 * <p>It never acquires the stderr lock of Rust. A thread that waits for Python's own lock has released the GIL, so it
 * cannot hang. But that lock is taken for each write, not for each message: pieces of two messages may interleave.
 * These tests show how often.
 *
 * <p>Source: CPython 3.11, Modules/_io/bufferedio.c, {@code _enter_buffered_busy}.
 */
@Cells(harness = Printing.class, actors = "first, second")
final class PythonPrintCells {
    private PythonPrintCells() {}

    /** Both threads hold the GIL when they print. */
    @Cell(MayGarble.class)
    static final Scenario BOTH_ATTACHED = both(today(), PythonPrintStrategy.INSTANCE);

    /** One thread holds the GIL when it prints, the other does not. */
    @Cell(value = MayGarble.class, actors = "attached, detached")
    static final Scenario ONE_ATTACHED = one(today(), PythonPrintStrategy.INSTANCE);

    /** Neither thread holds the GIL when it prints. */
    @Cell(MayGarble.class)
    static final Scenario NONE_ATTACHED = none(today(), PythonPrintStrategy.INSTANCE);
}
