package org.pyerr.stress.tests.real;

import static org.pyerr.stress.tests.real.RealPrinting.warmedUp;

import java.util.function.Supplier;
import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.stress.tests.real.RealGrades.MayHang;
import org.pyerr.stress.tests.real.RealGrades.Safe;

/**
 * A {@link java.io.PrintStream} over a sink, and an error whose message needs the GIL.
 *
 * <p>{@code printStackTrace} takes the stream's lock and then asks the error for its text; so does {@code printf} with
 * an argument. {@code println(Object)} looks the same to its caller, but asks first. A thread that writes to the stream
 * with the GIL held does nothing wrong by itself, and yet hangs beside a thread that prints an error lazily; so who has
 * only text to write is safe from all of this if it gives the GIL up first.
 *
 * <p>Source: Azure SDK for Java issue 19657; PyO3 issue 4764 is the same in Rust.
 */
@Cells(harness = RealPrinting.class, actors = "errorPrinter, gilHolder")
final class PrintStreamPrintCells {
    private PrintStreamPrintCells() {}

    /** {@code printStackTrace}, without the GIL. */
    @Cell(MayHang.class)
    static final Supplier<RealScenario> STACK_TRACE = () -> warmedUp(PrintStreamOutput.STREAM, RealStrategy.LAZY);

    /** {@code printStackTrace} with the GIL, which making the message gives up on the way. */
    @Cell(MayHang.class)
    static final Supplier<RealScenario> STACK_TRACE_ATTACHED =
            () -> warmedUp(PrintStreamOutput.STREAM, RealStrategy.LAZY_ATTACHED);

    /** {@code printf("%s")}. */
    @Cell(MayHang.class)
    static final Supplier<RealScenario> PRINTF = () -> warmedUp(PrintStreamOutput.STREAM, RealStrategy.ARGUMENT);

    /** {@code println(Object)}, which asks for the text before it takes the lock. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> PRINTLN_OBJECT = () -> warmedUp(PrintStreamOutput.STREAM, RealStrategy.OBJECT);

    /** {@code printStackTrace} of an error that has its message already, with the GIL. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> PRELOADED = () -> warmedUp(PrintStreamOutput.STREAM, RealStrategy.PRELOADED);

    /** {@code println} of text that was formatted before, with the GIL: safe by itself. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> FORMATTED = () -> warmedUp(PrintStreamOutput.STREAM, RealStrategy.FORMATTED);

    /** The same beside {@code printStackTrace}: it waits for the stream with the GIL. */
    @Cell(value = MayHang.class, actors = "errorPrinter, lazyPrinter")
    static final Supplier<RealScenario> FORMATTED_BESIDE_STACK_TRACE =
            () -> warmedUp(PrintStreamOutput.STREAM, RealStrategy.FORMATTED, RealStrategy.LAZY);

    /** {@code println} of text that was formatted before, with the GIL given up. */
    @Cell(Safe.class)
    static final Supplier<RealScenario> FORMATTED_DETACHED =
            () -> warmedUp(PrintStreamOutput.STREAM, RealStrategy.FORMATTED_DETACHED);

    /** The same beside {@code printStackTrace}: safe beside anything. */
    @Cell(value = Safe.class, actors = "errorPrinter, lazyPrinter")
    static final Supplier<RealScenario> FORMATTED_DETACHED_BESIDE_STACK_TRACE =
            () -> warmedUp(PrintStreamOutput.STREAM, RealStrategy.FORMATTED_DETACHED, RealStrategy.LAZY);
}
