package org.pyerr.stress.report;

import java.util.ArrayList;
import java.util.List;
import org.pyerr.model.explore.Explorer;
import org.pyerr.model.print.ChannelPrintStrategy;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.scenario.Cell;
import org.pyerr.stress.explore.Explorations;
import org.pyerr.stress.explore.Matrix;
import org.pyerr.stress.report.document.AnswerEntry;

/**
 * What everybody asks: what each strategy can come to with today's PyO3, by itself and beside a direct printer.
 * Rendezvous channels are left out: nobody takes one by default, and they need more rounds to show what they do.
 */
final class Answers {
    private static final String TODAY = "0.29.2";
    private static final String DIRECT = "direct";
    private static final int THREADS = 2;

    /** What two threads can do to each other they can do with one message each. */
    private static final int ROUNDS = 1;

    private Answers() {}

    /** The answers: each strategy in each context, then beside a direct printer. */
    static List<AnswerEntry> all() {
        List<Cell> cells = new ArrayList<>();
        PrintStrategies.ALL.stream()
                .filter(Answers::isAskedAbout)
                .map(PrintStrategy::label)
                .forEach(label -> {
                    Matrix.CONTEXTS.forEach(context -> cells.add(cell(context, label)));
                    Matrix.CONTEXTS.forEach(context -> cells.add(cell(context, pair(label, DIRECT))));
                    cells.add(cell("mixed", pair(DIRECT, label)));
                });
        return new Explorations(new Explorer())
                .answers(cells, done -> {}).stream().map(AnswerEntry::of).toList();
    }

    private static boolean isAskedAbout(PrintStrategy strategy) {
        boolean rendezvous = strategy instanceof ChannelPrintStrategy channel && channel.isRendezvous();
        return strategy.printsAnError() && !rendezvous;
    }

    private static Cell cell(String context, String strategy) {
        return new Cell(TODAY, "lazy", "fresh", context, strategy, THREADS, ROUNDS);
    }

    private static String pair(String even, String odd) {
        return "even:" + even + " odd:" + odd;
    }
}
