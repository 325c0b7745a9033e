package org.pyerr.stress.tests;

import static org.pyerr.model.scenario.Context.ATTACHED;
import static org.pyerr.model.scenario.Context.DETACHED;
import static org.pyerr.model.scenario.Scenarios.sender;

import org.jcstresscells.Cell;
import org.jcstresscells.Cells;
import org.pyerr.model.print.StringChannelPrintStrategy;
import org.pyerr.model.scenario.Scenario;
import org.pyerr.stress.tests.Grades.AlwaysHangs;
import org.pyerr.stress.tests.Grades.PrinterSafe;
import org.pyerr.stress.tests.Grades.PrinterStarves;

/**
 * {@code tx.send(e.to_string())}: the sender formats, a printer thread prints.
 *
 * <p>The printer thread acquires the stderr lock and nothing else, so it always gets through, and so do the senders,
 * even over a rendezvous channel with the GIL held. The tests have one sender of two messages, and the printer thread
 * as the other actor.
 *
 * <p>The exception is a printer thread that was attached by mistake: it holds the GIL while it waits for messages, and
 * the senders need the GIL to make them.
 */
@Cells(harness = Printing.class, actors = "sender, printer")
final class StringChannelPrintCells {
    private StringChannelPrintCells() {}

    /** Sender and printer thread hold the GIL. */
    @Cell(PrinterStarves.class)
    static final Scenario UNBOUNDED_BOTH_ATTACHED = sender(ATTACHED, StringChannelPrintStrategy.UNBOUNDED, ATTACHED);

    /** The sender holds the GIL, the printer thread does not. */
    @Cell(PrinterSafe.class)
    static final Scenario UNBOUNDED_ONE_ATTACHED = sender(ATTACHED, StringChannelPrintStrategy.UNBOUNDED, DETACHED);

    /** Neither the sender nor the printer thread holds the GIL. */
    @Cell(PrinterSafe.class)
    static final Scenario UNBOUNDED_NONE_ATTACHED = sender(DETACHED, StringChannelPrintStrategy.UNBOUNDED, DETACHED);

    /** Sender and printer thread hold the GIL. */
    @Cell(AlwaysHangs.class)
    static final Scenario RENDEZVOUS_BOTH_ATTACHED = sender(ATTACHED, StringChannelPrintStrategy.RENDEZVOUS, ATTACHED);

    /** The sender holds the GIL, the printer thread does not. */
    @Cell(PrinterSafe.class)
    static final Scenario RENDEZVOUS_ONE_ATTACHED = sender(ATTACHED, StringChannelPrintStrategy.RENDEZVOUS, DETACHED);

    /** Neither the sender nor the printer thread holds the GIL. */
    @Cell(PrinterSafe.class)
    static final Scenario RENDEZVOUS_NONE_ATTACHED = sender(DETACHED, StringChannelPrintStrategy.RENDEZVOUS, DETACHED);
}
