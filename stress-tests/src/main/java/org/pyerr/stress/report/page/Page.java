package org.pyerr.stress.report.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jcstresskit.gate.TestJudgement;
import org.pyerr.model.conformance.Conformance.Agreement;
import org.pyerr.stress.report.chart.HistoryChart;
import org.pyerr.stress.report.chart.LogScale;
import org.pyerr.stress.report.document.HistoryEntry;
import org.pyerr.stress.report.document.ReportDocument;

/**
 * The data that the templates render.
 *
 * @param document the document
 * @param banner the gate's answer
 * @param answers which strategy is safe
 * @param cells its tests
 * @param matrix the tests that have a scenario
 * @param baseline the run against the baseline
 * @param assets what the page brings along
 */
public record Page(
        ReportDocument document,
        Banner banner,
        AnswerTable answers,
        List<CellView> cells,
        Matrix matrix,
        BaselineTable baseline,
        Assets assets) {

    /** The page of a document. */
    public static Page of(ReportDocument document) {
        Map<String, TestJudgement> judgements =
                document.gate().tests().stream().collect(Collectors.toMap(TestJudgement::test, test -> test));
        Contradictions contradictions = Contradictions.of(document.tests());
        List<CellView> cells = document.tests().stream()
                .map(test -> new CellView(
                        test,
                        document.strata(),
                        judgements.get(test.name()),
                        contradictions,
                        document.baseline().tests().getOrDefault(test.name(), List.of())))
                .toList();
        return new Page(
                document,
                Banner.of(document.gate(), document.baseline(), cells),
                AnswerTable.of(document.answers(), contradictions),
                cells,
                Matrix.of(cells),
                BaselineTable.of(document.gate(), document.baseline()),
                Assets.load());
    }

    /** The tests of real libraries. */
    public List<CellView> realLocks() {
        return cells.stream().filter(cell -> cell.test().real() != null).toList();
    }

    /** The tests that have a sheet, for links. */
    public boolean hasCell(String test) {
        return cells.stream().anyMatch(cell -> cell.test().name().equals(test));
    }

    /** The document as the page embeds it. */
    public String json() {
        return EmbeddedJson.write(document);
    }

    /** How many tests have the state. */
    public long count(CellView.State state) {
        return cells.stream().filter(cell -> cell.state() == state).count();
    }

    /** How many measured cells compare so with the model. */
    public long count(Agreement agreement) {
        return document.conformance().stream()
                .filter(cell -> cell.worst() == agreement)
                .count();
    }

    /** How many measured cells can hang in the model, or cannot, and did with the real PyO3, or did not. */
    public long count(boolean reachable, boolean hung) {
        return document.conformance().stream()
                .filter(cell -> cell.hangReachable() == reachable && (cell.hung() > 0) == hung)
                .count();
    }

    /** The scale that the charts of the history share. */
    public LogScale historyScale() {
        return HistoryChart.scale(document.history());
    }

    /** The chart of a hazard. */
    public HistoryChart history(HistoryEntry entry, LogScale scale) {
        return HistoryChart.of(entry, scale);
    }
}
