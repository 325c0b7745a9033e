package org.pyerr.stress.tests;

import static org.pyerr.model.scenario.Context.ATTACHED;
import static org.pyerr.model.scenario.Context.DETACHED;
import static org.pyerr.model.scenario.Scenarios.pair;
import static org.pyerr.model.scenario.Scenarios.today;

import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.model.print.DirectPrintStrategy;
import org.pyerr.model.print.ErrorChannelPrintStrategy;
import org.pyerr.model.print.FormatDetachPrintStrategy;
import org.pyerr.model.print.PlainPrintStrategy;
import org.pyerr.model.print.StringChannelPrintStrategy;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.tests.Grades.AllMayHang;
import org.pyerr.stress.tests.Grades.AllSafe;
import org.pyerr.stress.tests.Grades.AnyTwoMayHang;
import org.pyerr.stress.tests.Grades.OneSenderMayHang;
import org.pyerr.stress.tests.Grades.PrinterAndLoggerMayHang;

/**
 * Tests of three actors, for machines with three cores or more: JCStress leaves them out where there are fewer, and the
 * run says so.
 *
 * <p>Two senders and their printer thread; a third thread that hangs because it needs a lock held by two that hang; and
 * the safe string channel that a rendezvous makes unsafe when a third thread prints directly.
 */
@Cells(harness = Printing.class, actors = "attachedSender, detachedSender, printer")
final class ThreeThreadsCells {
    private ThreeThreadsCells() {}

    /** Two senders of strings, one with the GIL, and the printer thread. */
    @Cell(AllSafe.class)
    static final Scenario STRING_CHANNEL = pair(
            today(), ATTACHED, StringChannelPrintStrategy.UNBOUNDED, DETACHED, StringChannelPrintStrategy.UNBOUNDED);

    /** Two senders of errors, one with the GIL, and the printer thread. */
    @Cell(AllSafe.class)
    static final Scenario ERROR_CHANNEL =
            pair(today(), ATTACHED, ErrorChannelPrintStrategy.UNBOUNDED, DETACHED, ErrorChannelPrintStrategy.UNBOUNDED);

    /** Two senders of errors over a rendezvous channel, both with the GIL, and the printer thread. */
    @Cell(value = OneSenderMayHang.class, actors = "firstSender, secondSender, printer")
    static final Scenario ERROR_RENDEZVOUS = pair(
            today(), ATTACHED, ErrorChannelPrintStrategy.RENDEZVOUS, ATTACHED, ErrorChannelPrintStrategy.RENDEZVOUS);

    /** A sender of errors, a thread that prints a line of text with the GIL, and the printer thread. */
    @Cell(value = PrinterAndLoggerMayHang.class, actors = "sender, logger, printer")
    static final Scenario ERROR_CHANNEL_BESIDE_TEXT =
            pair(today(), DETACHED, ErrorChannelPrintStrategy.UNBOUNDED, ATTACHED, PlainPrintStrategy.INSTANCE);

    /**
     * A sender of strings over a rendezvous channel with the GIL, a thread that prints directly without it, and the
     * printer thread.
     */
    @Cell(value = AllMayHang.class, actors = "sender, direct, printer")
    static final Scenario STRING_RENDEZVOUS_BESIDE_DIRECT = pair(
            today().rounds(2), ATTACHED, StringChannelPrintStrategy.RENDEZVOUS, DETACHED, DirectPrintStrategy.INSTANCE);

    /** Three threads that print directly, with the GIL. */
    @Cell(value = AnyTwoMayHang.class, actors = "first, second, third")
    static final Scenario DIRECT = today().thread(ATTACHED, DirectPrintStrategy.INSTANCE)
            .thread(ATTACHED, DirectPrintStrategy.INSTANCE)
            .thread(ATTACHED, DirectPrintStrategy.INSTANCE)
            .build();

    /** Three threads that format and release the GIL. */
    @Cell(value = AllSafe.class, actors = "first, second, third")
    static final Scenario FORMATTED_AND_DETACHED = today().thread(ATTACHED, FormatDetachPrintStrategy.INSTANCE)
            .thread(ATTACHED, FormatDetachPrintStrategy.INSTANCE)
            .thread(ATTACHED, FormatDetachPrintStrategy.INSTANCE)
            .build();
}
