package org.jcstresskit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jcstresskit.gate.Finding;
import org.jcstresskit.gate.GateReport;
import org.jcstresskit.gate.GateVerdict;
import org.jcstresskit.gate.Hazard;
import org.jcstresskit.gate.TestJudgement;
import org.jcstresskit.result.Outcome;
import org.jcstresskit.suite.HazardWord;
import org.jcstresskit.text.Numbers;

/**
 * The gate's answer, as the page begins with it.
 *
 * @param word the answer in a word or two
 * @param sentence the answer in a sentence
 * @param reasons why, the gravest first
 * @param silent hazards that did not show though they were likely to, the least probable silence first
 * @param remarks further remarks on the run as a whole: what was left out
 */
public record Banner(
        String word, String sentence, List<Reason> reasons, List<TestJudgement> silent, List<String> remarks) {
    private static final int MOST_OPEN = 4;

    /**
     * A reason.
     *
     * @param test the test, or empty for the run as a whole
     * @param finding what the gate says of it
     */
    public record Reason(Optional<String> test, Finding finding) {}

    /** The banner of a report. */
    static Banner of(GateReport gate, List<TestView> tests) {
        List<Reason> reasons = new ArrayList<>();
        gate.findings().forEach(finding -> reasons.add(new Reason(Optional.empty(), finding)));
        gate.tests()
                .forEach(test ->
                        test.findings().forEach(finding -> reasons.add(new Reason(Optional.of(test.test()), finding))));
        reasons.removeIf(reason -> reason.finding().verdict() == GateVerdict.PASS);
        reasons.sort(Comparator.comparing((Reason reason) -> reason.finding().verdict())
                .reversed());
        List<String> remarks = gate.findings().stream()
                .filter(finding -> finding.verdict() == GateVerdict.PASS)
                .map(Finding::message)
                .toList();
        String sentence =
                gate.verdict() == GateVerdict.WRONG ? failure(tests).orElse(gate.conclusion()) : gate.conclusion();
        return new Banner(word(gate.verdict()), sentence, reasons, silent(gate), remarks);
    }

    private static String word(GateVerdict verdict) {
        return switch (verdict) {
            case PASS -> "Passed";
            case DRIFTED -> "Frequencies changed";
            case INCOMPLETE -> "Incomplete";
            case BLIND -> "Hazard not reproduced";
            case WRONG -> "Failed";
        };
    }

    /** The worst outcome that was seen though it is impossible, of the first test that saw it. */
    private static Optional<String> failure(List<TestView> tests) {
        List<TestView> wrong = tests.stream()
                .filter(test -> test.state().equals(State.WRONG))
                .sorted(Comparator.comparing(TestView::hasContradiction).reversed())
                .toList();
        String others =
                wrong.size() > 1 ? "; and %s went wrong".formatted(Numbers.of(wrong.size() - 1L, "other test")) : "";
        return wrong.stream().findFirst().map(test -> failure(test) + others + ".");
    }

    private static String failure(TestView test) {
        for (HazardWord hazard : test.kinds()) {
            long impossible = test.test().outcomes().stream()
                    .filter(outcome -> hazard.isIn(outcome.id()))
                    .filter(outcome -> TestView.isUnreachable(outcome, test.reachable()))
                    .mapToLong(Outcome::count)
                    .sum();
            if (impossible > 0) {
                return "%s %s in %s, which is proved to be impossible"
                        .formatted(Numbers.of(impossible, "sample"), hazard.word(), test.title());
            }
        }
        return test.findings().stream()
                .filter(finding -> finding.verdict() == GateVerdict.WRONG)
                .findFirst()
                .map(finding -> test.title() + ": " + finding.message())
                .orElse(test.title() + " did what must not happen");
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

    /** The first reasons, which are shown; the others are folded away. */
    public List<Reason> first() {
        return reasons.subList(0, Math.min(MOST_OPEN, reasons.size()));
    }

    /** The reasons that are folded away. */
    public List<Reason> rest() {
        return reasons.subList(first().size(), reasons.size());
    }
}
