package org.pyerr.stress.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jcstresskit.gate.Finding;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.gate.GateVerdict;
import org.jcstresskit.gate.Hazard;
import org.jcstresskit.gate.TestJudgement;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.text.Numbers;
import org.pyerr.stress.report.document.BaselineEntry;
import org.pyerr.stress.report.page.CellView.State;

/**
 * The gate's answer, as the page begins with it.
 *
 * @param verdict the answer
 * @param sentence the answer in a sentence
 * @param exitCode what {@code gate} exits with
 * @param reasons why, the gravest first
 * @param silent hazards that did not show though they were likely to, the least probable silence first
 * @param remarks further remarks on the run as a whole: what was left out
 * @param baseline what the run was held against
 */
public record Banner(
        GateVerdict verdict,
        String sentence,
        int exitCode,
        List<Reason> reasons,
        List<TestJudgement> silent,
        List<String> remarks,
        BaselineEntry baseline) {
    private static final int MOST_OPEN = 4;

    /**
     * A reason.
     *
     * @param verdict what it amounts to
     * @param test the test, or null for the run as a whole
     * @param message what it is, in a sentence without a full stop
     */
    public record Reason(GateVerdict verdict, String test, String message) {
        /** The test's name without its package. */
        public String shortName() {
            return StressTest.withoutPackage(test);
        }
    }

    /** The banner of a report. */
    static Banner of(GateReport gate, BaselineEntry baseline, List<CellView> cells) {
        List<Reason> reasons = new ArrayList<>();
        gate.findings().stream()
                .filter(Banner::isObjection)
                .forEach(finding -> reasons.add(new Reason(finding.verdict(), null, finding.message())));
        for (TestJudgement test : gate.tests()) {
            test.findings().stream()
                    .filter(Banner::isObjection)
                    .forEach(finding -> reasons.add(new Reason(finding.verdict(), test.test(), finding.message())));
        }
        reasons.sort(Comparator.comparing(Reason::verdict).reversed());
        List<String> remarks = gate.findings().stream()
                .filter(finding -> !isObjection(finding))
                .map(Finding::message)
                .toList();
        return new Banner(
                gate.verdict(), sentence(gate, cells), gate.exitCode(), reasons, silent(gate), remarks, baseline);
    }

    private static boolean isObjection(Finding finding) {
        return finding.verdict() != GateVerdict.PASS;
    }

    private static String sentence(GateReport gate, List<CellView> cells) {
        return gate.verdict() == GateVerdict.WRONG ? failure(cells).orElse(gate.conclusion()) : gate.conclusion();
    }

    /** The worst outcome that was seen though it is impossible, of the first test that saw it. */
    private static Optional<String> failure(List<CellView> cells) {
        List<CellView> wrong = cells.stream()
                .filter(cell -> cell.state() == State.WRONG)
                .sorted(Comparator.comparing(CellView::hasContradiction).reversed())
                .toList();
        return wrong.stream()
                .findFirst()
                .map(cell -> cell.failure()
                        + (wrong.size() > 1
                                ? "; and %s went wrong".formatted(Numbers.of(wrong.size() - 1L, "other test"))
                                : "")
                        + ".");
    }

    private static List<TestJudgement> silent(GateReport gate) {
        return gate.tests().stream()
                .filter(test -> test.forks() > 0)
                .filter(test ->
                        test.hazard().map(BaselineTable::isUnlikelySilence).orElse(false))
                .sorted(Comparator.comparingDouble(
                        test -> test.hazard().map(Hazard::silenceProbability).orElse(1.0)))
                .toList();
    }

    /** The answer in a word or two. */
    public String word() {
        return switch (verdict) {
            case PASS -> "Passed";
            case DRIFTED -> "Frequencies changed";
            case INCOMPLETE -> "Incomplete";
            case BLIND -> "Hazard not reproduced";
            case WRONG -> "Failed";
        };
    }

    /** The first reasons, which are shown; the others are folded away. */
    public List<Reason> first() {
        return reasons.subList(0, Math.min(MOST_OPEN, reasons.size()));
    }

    /** The reasons that are folded away. */
    public List<Reason> rest() {
        return reasons.subList(first().size(), reasons.size());
    }
}
