package org.pyerr.stress.tests;

import static org.pyerr.model.error.ExceptionType.withInit;
import static org.pyerr.model.error.MethodBody.SLEEP;
import static org.pyerr.model.error.Origin.FETCHED;
import static org.pyerr.model.error.Origin.LAZY;
import static org.pyerr.model.error.PyO3Version.V0_22;
import static org.pyerr.model.error.PyO3Version.V0_23_0;
import static org.pyerr.model.error.PyO3Version.V0_23_4;
import static org.pyerr.model.scenario.Scenarios.both;
import static org.pyerr.model.scenario.Scenarios.none;
import static org.pyerr.model.scenario.Sharing.SHARED;

import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.print.FormatPrintStrategy;
import org.pyerr.model.print.PreloadPrintStrategy;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.tests.Grades.MayHang;
import org.pyerr.stress.tests.Grades.MayPanic;
import org.pyerr.stress.tests.Grades.Safe;

/**
 * One error, printed by two threads: the panic of PyO3 0.22, and how the gate of 0.23 changed it.
 *
 * <p>On 0.22 the state of a lazy error is moved out while it is normalized. That runs the exception type's
 * {@code __init__}; if that is Python code that releases the GIL, a second thread comes in, finds nothing, and panics.
 * From 0.23.0 on it waits at the gate instead, with the GIL released.
 *
 * <p>Two threads that print directly never meet there: the stderr lock keeps them apart. At least one has to access the
 * error without that lock.
 *
 * <p>Source: PyO3 0.22.6, src/err/mod.rs, {@code make_normalized}: "Cannot normalize a PyErr while already normalizing
 * it."
 */
@Cells(harness = Printing.class, actors = "first, second")
final class SharedErrorCells {
    private static final PrintStrategy DIRECT = DirectPrintStrategy.INSTANCE;
    private static final PrintStrategy FORMAT = FormatPrintStrategy.INSTANCE;

    private SharedErrorCells() {}

    /** PyO3 0.22, both threads format the error; its {@code __init__} releases the GIL. */
    @Cell(MayPanic.class)
    static final Scenario FORMATTED_ON_022 =
            both(Scenario.of(V0_22, LAZY).sharing(SHARED).type(withInit(SLEEP)), FORMAT);

    /**
     * PyO3 0.22, both threads format the error, neither of them holding the GIL before; its {@code __init__} releases
     * the GIL.
     */
    @Cell(MayPanic.class)
    static final Scenario FORMATTED_ON_022_NONE_ATTACHED =
            none(Scenario.of(V0_22, LAZY).sharing(SHARED).type(withInit(SLEEP)), FORMAT);

    /** PyO3 0.22, a built-in type: the GIL is not lost, so no thread comes in between. */
    @Cell(Safe.class)
    static final Scenario BUILT_IN_FORMATTED_ON_022 =
            both(Scenario.of(V0_22, LAZY).sharing(SHARED), FORMAT);

    /** PyO3 0.22, both threads preload; {@code __init__} releases the GIL. */
    @Cell(MayPanic.class)
    static final Scenario PRELOADED_ON_022 =
            both(Scenario.of(V0_22, LAZY).sharing(SHARED).type(withInit(SLEEP)), PreloadPrintStrategy.INSTANCE);

    /** PyO3 0.22, both threads print directly with the GIL; {@code __init__} releases the GIL under the stderr lock. */
    @Cell(MayHang.class)
    static final Scenario DIRECT_ON_022 =
            both(Scenario.of(V0_22, LAZY).sharing(SHARED).type(withInit(SLEEP)), DIRECT);

    /** PyO3 0.23.0 to 0.23.3, both threads format: the second one waits at the gate. */
    @Cell(Safe.class)
    static final Scenario FORMATTED_ON_0230 =
            both(Scenario.of(V0_23_0, LAZY).sharing(SHARED).type(withInit(SLEEP)), FORMAT);

    /** Today, both threads format: the second one waits at the gate. */
    @Cell(Safe.class)
    static final Scenario FORMATTED_TODAY =
            both(Scenario.of(V0_23_4, LAZY).sharing(SHARED).type(withInit(SLEEP)), FORMAT);

    /** Today, both threads print directly with the GIL. */
    @Cell(MayHang.class)
    static final Scenario DIRECT_TODAY = both(Scenario.of(V0_23_4, LAZY).sharing(SHARED), DIRECT);

    /** Today, a fetched error, both threads print directly with the GIL. */
    @Cell(Safe.class)
    static final Scenario DIRECT_FETCHED_TODAY =
            both(Scenario.of(V0_23_4, FETCHED).sharing(SHARED), DIRECT);
}
