package org.pyerr.stress.tests;

import static org.pyerr.model.error.ExceptionType.withStr;
import static org.pyerr.model.error.MethodBody.SLEEP;
import static org.pyerr.model.scenario.Scenarios.both;
import static org.pyerr.model.scenario.Scenarios.none;
import static org.pyerr.model.scenario.Scenarios.one;
import static org.pyerr.model.scenario.Scenarios.today;

import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.model.print.FormatDetachPrintStrategy;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.tests.Grades.Safe;

/**
 * Format into a string, release the GIL, then {@code eprintln!("{s}")}: never wait for one lock while holding the
 * other.
 *
 * <p>The one strategy that needs no thread of its own, keeps messages whole, and is safe beside any other, even with
 * Python code in {@code __str__}: all of that runs with no lock but the GIL.
 */
@Cells(harness = Printing.class, actors = "first, second")
final class FormatDetachPrintCells {
    private FormatDetachPrintCells() {}

    /** Both threads hold the GIL when they print. */
    @Cell(Safe.class)
    static final Scenario BOTH_ATTACHED = both(today(), FormatDetachPrintStrategy.INSTANCE);

    /** One thread holds the GIL when it prints, the other does not. */
    @Cell(value = Safe.class, actors = "attached, detached")
    static final Scenario ONE_ATTACHED = one(today(), FormatDetachPrintStrategy.INSTANCE);

    /** Neither thread holds the GIL when it prints. */
    @Cell(Safe.class)
    static final Scenario NONE_ATTACHED = none(today(), FormatDetachPrintStrategy.INSTANCE);

    /** Both threads hold the GIL when they print. */
    @Cell(Safe.class)
    static final Scenario SLEEPING_STR_BOTH_ATTACHED =
            both(today().type(withStr(SLEEP)), FormatDetachPrintStrategy.INSTANCE);

    /** One thread holds the GIL when it prints, the other does not. */
    @Cell(value = Safe.class, actors = "attached, detached")
    static final Scenario SLEEPING_STR_ONE_ATTACHED =
            one(today().type(withStr(SLEEP)), FormatDetachPrintStrategy.INSTANCE);

    /** Neither thread holds the GIL when it prints. */
    @Cell(Safe.class)
    static final Scenario SLEEPING_STR_NONE_ATTACHED =
            none(today().type(withStr(SLEEP)), FormatDetachPrintStrategy.INSTANCE);
}
