package org.pyerr.stress.tests.real;

import static org.pyerr.stress.tests.real.LogbackOutput.APPENDER_BASE;
import static org.pyerr.stress.tests.real.LogbackOutput.STREAM_APPENDER;
import static org.pyerr.stress.tests.real.RealScenario.warmedUp;

import java.util.function.Supplier;
import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.stress.tests.Grades.Safe;
import org.pyerr.stress.tests.real.RealGrades.MayHang;

/**
 * Logback: {@code OutputStreamAppender}, which formats before it acquires its lock, and an appender of one's own that
 * extends {@code AppenderBase}, whose {@code doAppend} is synchronized and formats under that monitor.
 *
 * <p>An error that is logged as such is asked for its message when the event is made, before any appender, and is safe
 * with both. An argument is not: it is formatted when the text is first asked for.
 *
 * <p>Source: Jetty issue 8354.
 */
@Cells(harness = RealTrial.class, actors = "errorPrinter, gilHolder")
final class LogbackPrintCells {
    private LogbackPrintCells() {}

    /** {@code error(text, error)}. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> THROWN = () -> warmedUp(STREAM_APPENDER, RealStrategy.LAZY);

    /** {@code error("{} {}", error, ...)}, formatted before the lock. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> ARGUMENT = () -> warmedUp(STREAM_APPENDER, RealStrategy.ARGUMENT);

    /** {@code atError().log(error::toString)}. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> SUPPLIED = () -> warmedUp(STREAM_APPENDER, RealStrategy.SUPPLIER);

    /** {@code atError().addKeyValue("error", error)}, formatted by the encoder, before the lock. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> KEY_VALUE = () -> warmedUp(STREAM_APPENDER, RealStrategy.KEY_VALUE);

    /** Text that was formatted before, logged with the GIL, beside an argument. */
    @Cell(value = Safe.class, actors = "errorPrinter, lazyPrinter")
    static final Supplier<RealScenario> FORMATTED_BESIDE_ARGUMENT =
            () -> warmedUp(STREAM_APPENDER, RealStrategy.FORMATTED, RealStrategy.ARGUMENT);

    /** {@code error(text, error)}, to an appender of one's own. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> OWN_APPENDER_THROWN = () -> warmedUp(APPENDER_BASE, RealStrategy.LAZY);

    /** {@code error("{} {}", error, ...)}, to an appender of one's own. */
    @Cell(MayHang.class)
    static final Supplier<RealScenario> OWN_APPENDER_ARGUMENT = () -> warmedUp(APPENDER_BASE, RealStrategy.ARGUMENT);

    /** {@code atError().log(error::toString)}, to an appender of one's own. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> OWN_APPENDER_SUPPLIED = () -> warmedUp(APPENDER_BASE, RealStrategy.SUPPLIER);

    /** {@code atError().addKeyValue("error", error)}, to an appender of one's own. */
    @Cell(MayHang.class)
    static final Supplier<RealScenario> OWN_APPENDER_KEY_VALUE = () -> warmedUp(APPENDER_BASE, RealStrategy.KEY_VALUE);

    /** An error that has its message already, with the GIL. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> OWN_APPENDER_PRELOADED = () -> warmedUp(APPENDER_BASE, RealStrategy.PRELOADED);

    /** Text that was formatted before, logged with the GIL, beside an argument. */
    @Cell(value = MayHang.class, actors = "errorPrinter, lazyPrinter")
    static final Supplier<RealScenario> OWN_APPENDER_FORMATTED_BESIDE_ARGUMENT =
            () -> warmedUp(APPENDER_BASE, RealStrategy.FORMATTED, RealStrategy.ARGUMENT);

    /** Text that was formatted before, with the GIL released, beside an argument. */
    @Cell(value = Safe.class, actors = "errorPrinter, lazyPrinter")
    static final Supplier<RealScenario> OWN_APPENDER_FORMATTED_DETACHED_BESIDE_ARGUMENT =
            () -> warmedUp(APPENDER_BASE, RealStrategy.FORMATTED_DETACHED, RealStrategy.ARGUMENT);
}
