package org.pyerr.stress.tests;

import static org.pyerr.model.error.ExceptionType.withInit;
import static org.pyerr.model.error.ExceptionType.withStr;
import static org.pyerr.model.error.MethodBody.LONG;
import static org.pyerr.model.error.MethodBody.SHORT;
import static org.pyerr.model.error.MethodBody.SLEEP;
import static org.pyerr.model.error.Origin.FETCHED;
import static org.pyerr.model.error.Origin.LAZY;
import static org.pyerr.model.error.PyO3Version.V0_22;
import static org.pyerr.model.error.PyO3Version.V0_23_4;
import static org.pyerr.model.scenario.Scenarios.both;

import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.tests.Grades.MayHang;

/**
 * {@code eprintln!("{e}")} of a fetched error whose {@code __str__} is Python code: a fetched error does not save it.
 *
 * <p>Between two bytecodes the interpreter honours a request to drop the GIL, and {@code time.sleep(0)} or any I/O
 * drops it unasked. That happens inside {@code str(value)}, under the stderr lock: the GIL is waited for under that
 * lock again, whatever the version of PyO3. How often depends on how long the code runs: a request comes only after a
 * switch interval.
 */
@Cells(harness = Printing.class, actors = "first, second")
final class DirectPrintOfPythonTypesCells {
    private DirectPrintOfPythonTypesCells() {}

    /** A {@code __str__} shorter than the switch interval. Both threads hold the GIL. */
    @Cell(MayHang.class)
    static final Scenario SHORT_STR =
            both(Scenario.of(V0_23_4, FETCHED).type(withStr(SHORT)), DirectPrintStrategy.INSTANCE);

    /** A {@code __str__} longer than the switch interval. Both threads hold the GIL. */
    @Cell(MayHang.class)
    static final Scenario LONG_STR =
            both(Scenario.of(V0_23_4, FETCHED).type(withStr(LONG)), DirectPrintStrategy.INSTANCE);

    /** A {@code __str__} that releases the GIL by itself. Both threads hold the GIL. */
    @Cell(MayHang.class)
    static final Scenario SLEEPING_STR =
            both(Scenario.of(V0_23_4, FETCHED).type(withStr(SLEEP)), DirectPrintStrategy.INSTANCE);

    /** On PyO3 0.22, an {@code __init__} that releases the GIL by itself. Both threads hold the GIL. */
    @Cell(MayHang.class)
    static final Scenario SLEEPING_INIT_OF022 =
            both(Scenario.of(V0_22, LAZY).type(withInit(SLEEP)), DirectPrintStrategy.INSTANCE);
}
