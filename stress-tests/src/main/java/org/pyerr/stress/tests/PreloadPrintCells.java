package org.pyerr.stress.tests;

import static org.pyerr.model.error.ExceptionType.withStr;
import static org.pyerr.model.error.MethodBody.SLEEP;
import static org.pyerr.model.scenario.Scenarios.both;
import static org.pyerr.model.scenario.Scenarios.none;
import static org.pyerr.model.scenario.Scenarios.one;
import static org.pyerr.model.scenario.Scenarios.today;

import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.model.print.PreloadPrintStrategy;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.tests.Grades.MayHang;
import org.pyerr.stress.tests.Grades.Safe;

/**
 * Access the value first, then {@code eprintln!("{e}")}: the workaround that Polars took, and where it fails.
 *
 * <p>The value exists when the stderr lock is acquired, so the GIL is not released under it. That mends the case in
 * which all threads hold the GIL. It does not mend a thread without the GIL, which still has to take it under the
 * stderr lock; nor Python code in {@code __str__}, which may lose it there.
 *
 * <p>Source: PyO3 issue 4764.
 */
@Cells(harness = Printing.class, actors = "first, second")
final class PreloadPrintCells {
    private PreloadPrintCells() {}

    /** Both threads hold the GIL when they print. */
    @Cell(Safe.class)
    static final Scenario BOTH_ATTACHED = both(today(), PreloadPrintStrategy.INSTANCE);

    /** One thread holds the GIL when it prints, the other does not. */
    @Cell(value = MayHang.class, actors = "attached, detached")
    static final Scenario ONE_ATTACHED = one(today(), PreloadPrintStrategy.INSTANCE);

    /** Neither thread holds the GIL when it prints. */
    @Cell(Safe.class)
    static final Scenario NONE_ATTACHED = none(today(), PreloadPrintStrategy.INSTANCE);

    /** Both threads hold the GIL when they print. */
    @Cell(MayHang.class)
    static final Scenario SLEEPING_STR_BOTH_ATTACHED =
            both(today().type(withStr(SLEEP)), PreloadPrintStrategy.INSTANCE);

    /** One thread holds the GIL when it prints, the other does not. */
    @Cell(value = MayHang.class, actors = "attached, detached")
    static final Scenario SLEEPING_STR_ONE_ATTACHED = one(today().type(withStr(SLEEP)), PreloadPrintStrategy.INSTANCE);

    /** Neither thread holds the GIL when it prints. */
    @Cell(Safe.class)
    static final Scenario SLEEPING_STR_NONE_ATTACHED =
            none(today().type(withStr(SLEEP)), PreloadPrintStrategy.INSTANCE);
}
