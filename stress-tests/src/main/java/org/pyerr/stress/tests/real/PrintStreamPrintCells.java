package org.pyerr.stress.tests.real;

import static org.pyerr.stress.tests.real.PrintStreamOutput.STREAM;
import static org.pyerr.stress.tests.real.RealScenario.warmedUp;

import java.util.function.Supplier;
import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.stress.tests.Grades.Safe;
import org.pyerr.stress.tests.real.RealGrades.MayHang;

/**
 * A {@link java.io.PrintStream} over a sink, and an error whose message needs the GIL.
 *
 * <p>{@code printStackTrace} acquires the stream's lock and then asks the error for its text; so does {@code printf}
 * with an argument. {@code println(Object)} looks the same to its caller, but asks first. A thread that writes to the
 * stream with the GIL held does nothing wrong by itself, and yet hangs beside a thread that prints an error lazily. A
 * thread that only writes text is safe from this if it releases the GIL first.
 *
 * <p>Source: Azure SDK for Java issue 19657; PyO3 issue 4764 is the same in Rust.
 */
@Cells(harness = RealTrial.class, actors = "errorPrinter, gilHolder")
final class PrintStreamPrintCells {
    private PrintStreamPrintCells() {}

    /** {@code printStackTrace}, without the GIL. */
    @Cell(MayHang.class)
    static final Supplier<RealScenario> STACK_TRACE = () -> warmedUp(STREAM, RealStrategy.LAZY);

    /** {@code printStackTrace} with the GIL, which is released while the message is made. */
    @Cell(MayHang.class)
    static final Supplier<RealScenario> STACK_TRACE_ATTACHED = () -> warmedUp(STREAM, RealStrategy.LAZY_ATTACHED);

    /** {@code printf("%s")}. */
    @Cell(MayHang.class)
    static final Supplier<RealScenario> PRINTF = () -> warmedUp(STREAM, RealStrategy.ARGUMENT);

    /** {@code println(Object)}, which asks for the text before it acquires the lock. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> PRINTLN_OBJECT = () -> warmedUp(STREAM, RealStrategy.OBJECT);

    /** {@code printStackTrace} of an error that has its message already, with the GIL. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> PRELOADED = () -> warmedUp(STREAM, RealStrategy.PRELOADED);

    /** {@code println} of text that was formatted before, with the GIL: safe by itself. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> FORMATTED = () -> warmedUp(STREAM, RealStrategy.FORMATTED);

    /**
     * {@code println} of formatted text with the GIL, beside {@code printStackTrace}: it holds the GIL while it waits
     * for the stream.
     */
    @Cell(value = MayHang.class, actors = "errorPrinter, lazyPrinter")
    static final Supplier<RealScenario> FORMATTED_BESIDE_STACK_TRACE =
            () -> warmedUp(STREAM, RealStrategy.FORMATTED, RealStrategy.LAZY);

    /** {@code println} of text that was formatted before, with the GIL released. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> FORMATTED_DETACHED = () -> warmedUp(STREAM, RealStrategy.FORMATTED_DETACHED);

    /**
     * {@code println} of formatted text with the GIL released, beside {@code printStackTrace}: safe beside anything.
     */
    @Cell(value = Safe.class, actors = "errorPrinter, lazyPrinter")
    static final Supplier<RealScenario> FORMATTED_DETACHED_BESIDE_STACK_TRACE =
            () -> warmedUp(STREAM, RealStrategy.FORMATTED_DETACHED, RealStrategy.LAZY);
}
