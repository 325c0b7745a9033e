package org.pyerr.stress.tests.real;

import static org.pyerr.stress.tests.real.PrintStreamOutput.SYSTEM_ERR;
import static org.pyerr.stress.tests.real.RealScenario.warmedUp;

import java.util.function.Supplier;
import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.stress.tests.Grades.Safe;
import org.pyerr.stress.tests.real.RealGrades.MayHang;

/**
 * The real {@link System#err}, whose end is a sink, and an error whose message needs the GIL.
 *
 * <p>{@code error.printStackTrace()} is what everybody writes, and standard error is the one output that all parts of a
 * program share: the thread that waits for it while it holds the GIL need not know that other threads print.
 */
@Cells(harness = RealTrial.class, actors = "errorPrinter, gilHolder")
final class SystemErrPrintCells {
    private SystemErrPrintCells() {}

    /** {@code printStackTrace()}. */
    @Cell(MayHang.class)
    static final Supplier<RealScenario> STACK_TRACE = () -> warmedUp(SYSTEM_ERR, RealStrategy.LAZY);

    /** {@code printf("%s")}. */
    @Cell(MayHang.class)
    static final Supplier<RealScenario> PRINTF = () -> warmedUp(SYSTEM_ERR, RealStrategy.ARGUMENT);

    /** {@code println(Object)}, which asks for the text before it acquires the lock. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> PRINTLN_OBJECT = () -> warmedUp(SYSTEM_ERR, RealStrategy.OBJECT);

    /** {@code printStackTrace()} of an error that has its message already, with the GIL. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> PRELOADED = () -> warmedUp(SYSTEM_ERR, RealStrategy.PRELOADED);

    /** Text that was formatted before, printed with the GIL, beside {@code printStackTrace()}. */
    @Cell(value = MayHang.class, actors = "errorPrinter, lazyPrinter")
    static final Supplier<RealScenario> FORMATTED_BESIDE_STACK_TRACE =
            () -> warmedUp(SYSTEM_ERR, RealStrategy.FORMATTED, RealStrategy.LAZY);

    /** Text that was formatted before, with the GIL released, beside {@code printStackTrace()}. */
    @Cell(value = Safe.class, actors = "errorPrinter, lazyPrinter")
    static final Supplier<RealScenario> FORMATTED_DETACHED_BESIDE_STACK_TRACE =
            () -> warmedUp(SYSTEM_ERR, RealStrategy.FORMATTED_DETACHED, RealStrategy.LAZY);
}
