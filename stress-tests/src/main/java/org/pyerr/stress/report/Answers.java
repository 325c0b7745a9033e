package org.pyerr.stress.report;

import java.util.List;
import org.pyerr.model.print.ChannelPrintStrategy;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.stress.explore.Answer;
import org.pyerr.stress.explore.Proofs;
import org.pyerr.stress.explore.Question;
import org.pyerr.stress.report.document.AnswerEntry;

/**
 * The outcomes that each strategy can have with today's PyO3, by itself and beside a direct printer. Rendezvous
 * channels are left out: they are nobody's default, and need more rounds to show what they do.
 */
final class Answers {
    private Answers() {}

    /** The answers: each strategy in each context, then beside a direct printer. */
    static List<AnswerEntry> all(Proofs proofs) {
        return PrintStrategies.ALL.stream()
                .filter(Answers::isAskedAbout)
                .flatMap(strategy -> Question.everywhere(strategy.label()).stream())
                .map(cell -> AnswerEntry.of(Answer.of(cell, proofs)))
                .toList();
    }

    private static boolean isAskedAbout(PrintStrategy strategy) {
        boolean rendezvous = strategy instanceof ChannelPrintStrategy channel && channel.isRendezvous();
        return strategy.printsAnError() && !rendezvous;
    }
}
