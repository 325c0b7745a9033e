package org.pyerr.stress.tests.real;

import static org.pyerr.stress.tests.real.RealScenario.warmedUp;

import java.util.function.Supplier;
import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.stress.tests.Grades.AllSafe;
import org.pyerr.stress.tests.real.RealGrades.QueueMayHang;

/**
 * The asynchronous appenders of Logback and Log4j 2: a bounded queue and a thread that empties it. That thread is the
 * appender's own, so there are two actors and, in the outcome, three fates: of the one who logs an error, of the one
 * who logs text with the GIL held, and of the appender's thread.
 *
 * <p>Logback makes the whole text in the caller, before it uses the queue. Log4j does so with arguments, but keeps an
 * error as it is, and the appender's thread calls its {@code getMessage}. While that thread waits for the GIL it
 * empties nothing, and a thread that holds the GIL waits for room in the queue: that is the rendezvous of the model's
 * channels, at the end of a longer queue.
 *
 * <p>Log4j's queue holds one event here and 1024 by default, so that with the default a hang takes as many more events,
 * which makes it less likely, not impossible.
 */
@Cells(harness = QueuePrinting.class, actors = "errorPrinter, gilHolder")
final class AsyncAppenderPrintCells {
    private AsyncAppenderPrintCells() {}

    /** Logback, {@code error(text, error)}: asked in the caller. */
    @Cell(AllSafe.class)
    static final Supplier<RealScenario> LOGBACK_THROWN =
            () -> warmedUp(LogbackOutput.ASYNC_APPENDER, RealStrategy.LAZY);

    /** Logback, {@code error("{} {}", error, ...)}: formatted in the caller. */
    @Cell(AllSafe.class)
    static final Supplier<RealScenario> LOGBACK_ARGUMENT =
            () -> warmedUp(LogbackOutput.ASYNC_APPENDER, RealStrategy.ARGUMENT);

    /** Logback, {@code atError().log(error::toString)}: asked in the caller. */
    @Cell(AllSafe.class)
    static final Supplier<RealScenario> LOGBACK_SUPPLIED =
            () -> warmedUp(LogbackOutput.ASYNC_APPENDER, RealStrategy.SUPPLIER);

    /** Log4j, {@code error(text, error)}: asked behind the queue. */
    @Cell(QueueMayHang.class)
    static final Supplier<RealScenario> LOG4J_THROWN = () -> warmedUp(Log4jOutput.ASYNC_APPENDER, RealStrategy.LAZY);

    /** Log4j, {@code error("{} {}", error, ...)}: formatted in the caller. */
    @Cell(AllSafe.class)
    static final Supplier<RealScenario> LOG4J_ARGUMENT =
            () -> warmedUp(Log4jOutput.ASYNC_APPENDER, RealStrategy.ARGUMENT);

    /** Log4j, {@code error(error::toString)}: asked in the caller. */
    @Cell(AllSafe.class)
    static final Supplier<RealScenario> LOG4J_SUPPLIED =
            () -> warmedUp(Log4jOutput.ASYNC_APPENDER, RealStrategy.SUPPLIER);

    /** Log4j, an error that has its message already, with the GIL. */
    @Cell(AllSafe.class)
    static final Supplier<RealScenario> LOG4J_PRELOADED =
            () -> warmedUp(Log4jOutput.ASYNC_APPENDER, RealStrategy.PRELOADED);

    /** Log4j, text that was formatted before, with the GIL released. */
    @Cell(AllSafe.class)
    static final Supplier<RealScenario> LOG4J_FORMATTED_DETACHED =
            () -> warmedUp(Log4jOutput.ASYNC_APPENDER, RealStrategy.FORMATTED_DETACHED);
}
