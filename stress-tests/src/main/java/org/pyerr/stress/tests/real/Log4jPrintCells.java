package org.pyerr.stress.tests.real;

import static org.pyerr.stress.tests.real.Log4jOutput.CONSOLE_APPENDER;
import static org.pyerr.stress.tests.real.Log4jOutput.STREAM_APPENDER;
import static org.pyerr.stress.tests.real.RealScenario.warmedUp;

import java.util.function.Supplier;
import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.stress.tests.Grades.Safe;

/**
 * Log4j 2: {@code OutputStreamAppender}, and {@code ConsoleAppender} over the real standard error.
 *
 * <p>Both make the whole text of an event in the caller's thread and lock for its bytes only: no call can hang.
 */
@Cells(harness = RealTrial.class, actors = "errorPrinter, gilHolder")
final class Log4jPrintCells {
    private Log4jPrintCells() {}

    /** {@code error(text, error)}. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> THROWN = () -> warmedUp(STREAM_APPENDER, RealStrategy.LAZY);

    /** {@code error("{} {}", error, ...)}. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> ARGUMENT = () -> warmedUp(STREAM_APPENDER, RealStrategy.ARGUMENT);

    /** {@code error(error::toString)}. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> SUPPLIED = () -> warmedUp(STREAM_APPENDER, RealStrategy.SUPPLIER);

    /** An error that has its message already, with the GIL. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> PRELOADED = () -> warmedUp(STREAM_APPENDER, RealStrategy.PRELOADED);

    /** Text that was formatted before, logged with the GIL, beside an error. */
    @Cell(value = Safe.class, actors = "errorPrinter, lazyPrinter")
    static final Supplier<RealScenario> FORMATTED_BESIDE_THROWN =
            () -> warmedUp(STREAM_APPENDER, RealStrategy.FORMATTED, RealStrategy.LAZY);

    /** {@code error(text, error)} to the console. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> CONSOLE_THROWN = () -> warmedUp(CONSOLE_APPENDER, RealStrategy.LAZY);

    /** {@code error("{} {}", error, ...)} to the console. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> CONSOLE_ARGUMENT = () -> warmedUp(CONSOLE_APPENDER, RealStrategy.ARGUMENT);
}
