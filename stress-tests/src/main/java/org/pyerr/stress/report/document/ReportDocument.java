package org.pyerr.stress.report.document;

import java.util.List;
import org.jcstresskit.gate.GateReport;
import org.pyerr.stress.bench.BenchResult;

/**
 * What a report shows.
 *
 * @param schema the version of this document's form
 * @param program the name and version of the program that made it
 * @param run where, when and how the samples were taken
 * @param gate the gate's judgement of the run, as {@code gate --json} writes it
 * @param baseline the baseline that the gate compared it with
 * @param answers what the explorer says of each strategy with today's PyO3
 * @param strata the conditions that forks were run under; a fork names its own by its place in this list
 * @param tests the tests of the run, those that could not run included, by name
 * @param conformance how the model compares with the real PyO3, a row for each measured cell
 * @param history hazards over runs, if there are several
 * @param bench what exact detection costs, as {@code bench} writes it; null if it was not measured
 */
public record ReportDocument(
        int schema,
        String program,
        RunEntry run,
        GateReport gate,
        BaselineEntry baseline,
        List<AnswerEntry> answers,
        List<StratumEntry> strata,
        List<TestEntry> tests,
        List<ConformanceEntry> conformance,
        List<HistoryEntry> history,
        BenchResult bench) {

    /** The form that this program writes. */
    public static final int SCHEMA = 2;

    /** Copies the lists. */
    public ReportDocument {
        answers = copyOf(answers);
        strata = copyOf(strata);
        tests = copyOf(tests);
        conformance = copyOf(conformance);
        history = copyOf(history);
    }

    /** A copy of a list; an empty one where the document has none. */
    static <T> List<T> copyOf(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
