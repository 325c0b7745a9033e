package org.pyerr.stress.tests.real;

import static org.pyerr.stress.tests.real.HandlerOutput.CONSOLE_HANDLER;
import static org.pyerr.stress.tests.real.HandlerOutput.STREAM_HANDLER;
import static org.pyerr.stress.tests.real.RealScenario.warmedUp;

import java.util.function.Supplier;
import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.stress.tests.Grades.Safe;
import org.pyerr.stress.tests.real.RealGrades.MayHangBeforeJdk25;

/**
 * {@code java.util.logging}: a {@link java.util.logging.StreamHandler} that flushes each record and a
 * {@link java.util.logging.ConsoleHandler} over the real standard error, both with a
 * {@link java.util.logging.SimpleFormatter}.
 *
 * <p>Up to JDK 24 a handler formats a record under its own monitor, and so asks the error of the record, or an
 * argument, for its text. JDK 25 formats first (JDK-8349206), and none of this hangs. A supplier is asked before the
 * handlers are, on any JDK.
 */
@Cells(harness = RealTrial.class, actors = "errorPrinter, gilHolder")
final class HandlerPrintCells {
    private HandlerPrintCells() {}

    /** {@code log(level, text, error)}. */
    @Cell(MayHangBeforeJdk25.class)
    static final Supplier<RealScenario> THROWN = () -> warmedUp(STREAM_HANDLER, RealStrategy.LAZY);

    /** {@code log(level, "{0}", error)}. */
    @Cell(MayHangBeforeJdk25.class)
    static final Supplier<RealScenario> ARGUMENT = () -> warmedUp(STREAM_HANDLER, RealStrategy.ARGUMENT);

    /** {@code log(level, error::toString)}. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> SUPPLIED = () -> warmedUp(STREAM_HANDLER, RealStrategy.SUPPLIER);

    /** An error that has its message already, with the GIL. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> PRELOADED = () -> warmedUp(STREAM_HANDLER, RealStrategy.PRELOADED);

    /** Text that was formatted before, logged with the GIL, beside an error. */
    @Cell(value = MayHangBeforeJdk25.class, actors = "errorPrinter, lazyPrinter")
    static final Supplier<RealScenario> FORMATTED_BESIDE_THROWN =
            () -> warmedUp(STREAM_HANDLER, RealStrategy.FORMATTED, RealStrategy.LAZY);

    /** Text that was formatted before, with the GIL released, beside an error. */
    @Cell(value = Safe.class, actors = "errorPrinter, lazyPrinter")
    static final Supplier<RealScenario> FORMATTED_DETACHED_BESIDE_THROWN =
            () -> warmedUp(STREAM_HANDLER, RealStrategy.FORMATTED_DETACHED, RealStrategy.LAZY);

    /** {@code log(level, text, error)} to the console. */
    @Cell(MayHangBeforeJdk25.class)
    static final Supplier<RealScenario> CONSOLE_THROWN = () -> warmedUp(CONSOLE_HANDLER, RealStrategy.LAZY);

    /** {@code log(level, "{0}", error)} to the console. */
    @Cell(MayHangBeforeJdk25.class)
    static final Supplier<RealScenario> CONSOLE_ARGUMENT = () -> warmedUp(CONSOLE_HANDLER, RealStrategy.ARGUMENT);

    /** {@code log(level, error::toString)} to the console. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> CONSOLE_SUPPLIED = () -> warmedUp(CONSOLE_HANDLER, RealStrategy.SUPPLIER);
}
