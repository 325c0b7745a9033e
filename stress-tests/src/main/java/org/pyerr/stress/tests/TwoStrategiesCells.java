package org.pyerr.stress.tests;

import static org.pyerr.model.scenario.Context.ATTACHED;
import static org.pyerr.model.scenario.Context.DETACHED;
import static org.pyerr.model.scenario.Scenarios.pair;
import static org.pyerr.model.scenario.Scenarios.today;

import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.model.print.DirectDetachPrintStrategy;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.print.FormatDetachPrintStrategy;
import org.pyerr.model.print.FormatPrintStrategy;
import org.pyerr.model.print.PlainPrintStrategy;
import org.pyerr.model.print.PreloadPrintStrategy;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.print.PythonPrintStrategy;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.tests.Grades.MayGarble;
import org.pyerr.stress.tests.Grades.MayHang;
import org.pyerr.stress.tests.Grades.Safe;

/**
 * Two strategies against each other: what it takes to be safe in a process whose other threads print in any way.
 *
 * <p>A hang needs one thread that waits for the GIL while it holds the stderr lock, and one that waits for the stderr
 * lock while it holds the GIL. A thread that does neither is safe beside any other: see the rows of
 * {@code format_detach} and of Python's stream. Any line of text that is printed with the GIL held is the second.
 */
@Cells(harness = Printing.class, actors = "formatter, direct")
final class TwoStrategiesCells {
    private static final PrintStrategy DIRECT = DirectPrintStrategy.INSTANCE;
    private static final PrintStrategy DETACH = DirectDetachPrintStrategy.INSTANCE;
    private static final PrintStrategy FORMAT = FormatPrintStrategy.INSTANCE;
    private static final PrintStrategy FORMAT_DETACH = FormatDetachPrintStrategy.INSTANCE;
    private static final PrintStrategy PLAIN = PlainPrintStrategy.INSTANCE;
    private static final PrintStrategy PYTHON = PythonPrintStrategy.INSTANCE;

    private TwoStrategiesCells() {}

    /** One formats first, with the GIL; the other prints directly, without it. */
    @Cell(MayHang.class)
    static final Scenario FORMATTED_BESIDE_DIRECT = pair(today(), ATTACHED, FORMAT, DETACHED, DIRECT);

    /** One formats first, the other prints directly, both with the GIL. */
    @Cell(MayHang.class)
    static final Scenario FORMATTED_BESIDE_DIRECT_ATTACHED = pair(today(), ATTACHED, FORMAT, ATTACHED, DIRECT);

    /** One formats and releases the GIL; the other prints directly, with the GIL. */
    @Cell(Safe.class)
    static final Scenario FORMATTED_AND_DETACHED_BESIDE_DIRECT =
            pair(today(), ATTACHED, FORMAT_DETACH, ATTACHED, DIRECT);

    /** One formats and releases the GIL; the other prints directly, without the GIL. */
    @Cell(Safe.class)
    static final Scenario FORMATTED_AND_DETACHED_BESIDE_DIRECT_DETACHED =
            pair(today(), ATTACHED, FORMAT_DETACH, DETACHED, DIRECT);

    /** One preloads, the other prints directly, both with the GIL. */
    @Cell(value = MayHang.class, actors = "preloader, direct")
    static final Scenario PRELOADED_BESIDE_DIRECT =
            pair(today(), ATTACHED, PreloadPrintStrategy.INSTANCE, ATTACHED, DIRECT);

    /** Both print directly; one releases the GIL before. */
    @Cell(value = MayHang.class, actors = "detacher, direct")
    static final Scenario DETACHED_BESIDE_ATTACHED = pair(today(), ATTACHED, DETACH, ATTACHED, DIRECT);

    /** One releases the GIL and prints directly; the other prints a line of text, with the GIL. */
    @Cell(value = MayHang.class, actors = "detacher, logger")
    static final Scenario DETACHED_BESIDE_TEXT = pair(today(), ATTACHED, DETACH, ATTACHED, PLAIN);

    /** One prints directly, without the GIL; the other prints a line of text, with the GIL. */
    @Cell(value = MayHang.class, actors = "direct, logger")
    static final Scenario DIRECT_BESIDE_TEXT = pair(today(), DETACHED, DIRECT, ATTACHED, PLAIN);

    /** One formats first, the other prints a line of text, both with the GIL. */
    @Cell(value = Safe.class, actors = "formatter, logger")
    static final Scenario FORMATTED_BESIDE_TEXT = pair(today(), ATTACHED, FORMAT, ATTACHED, PLAIN);

    /** One lets Python print, the other prints directly, both with the GIL: two outputs, one file descriptor. */
    @Cell(value = MayGarble.class, actors = "python, direct")
    static final Scenario PYTHON_BESIDE_DIRECT = pair(today(), ATTACHED, PYTHON, ATTACHED, DIRECT);

    /** One lets Python print, the other formats and releases the GIL. */
    @Cell(value = MayGarble.class, actors = "python, formatter")
    static final Scenario PYTHON_BESIDE_FORMATTED_AND_DETACHED =
            pair(today(), ATTACHED, PYTHON, ATTACHED, FORMAT_DETACH);
}
