package org.jcstresskit.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jcstresskit.statistics.Answer;
import org.jcstresskit.text.Numbers;

/**
 * For how many hazards the frequency was compared, and why it was not for the others.
 *
 * @param hazards tests that showed a hazard in the baseline or in the run
 * @param compared those of them whose frequency was compared
 * @param answers how many comparisons gave each answer
 * @param reasons why the others were not compared, the commonest reason first
 */
public record ComparedHazards(int hazards, int compared, Map<Answer, Integer> answers, List<Reason> reasons) {

    /**
     * A reason that several hazards share.
     *
     * @param kind the kind of reason
     * @param hazards how many hazards share it
     * @param reason the reason in words; where they differ, those of most of the hazards
     */
    public record Reason(NotCompared.Kind kind, int hazards, String reason) {
        private String words() {
            return "%s (%d)".formatted(reason, hazards);
        }
    }

    static ComparedHazards of(List<TestJudgement> tests) {
        List<NotCompared> notCompared = tests.stream()
                .map(TestJudgement::notCompared)
                .flatMap(Optional::stream)
                .toList();
        Map<Answer, Integer> answers = new TreeMap<>();
        tests.stream()
                .filter(test -> test.hazard().isPresent() || test.zeroBounds().isEmpty())
                .map(TestJudgement::answer)
                .flatMap(Optional::stream)
                .forEach(answer -> answers.merge(answer, 1, Integer::sum));
        int compared = answers.values().stream().mapToInt(Integer::intValue).sum();
        return new ComparedHazards(compared + notCompared.size(), compared, answers, reasons(notCompared));
    }

    private static List<Reason> reasons(List<NotCompared> notCompared) {
        return notCompared.stream().collect(Collectors.groupingBy(NotCompared::kind)).entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), entry.getValue().size(), commonest(entry.getValue())))
                .sorted(Comparator.comparingInt(Reason::hazards).reversed().thenComparing(Reason::kind))
                .toList();
    }

    private static String commonest(List<NotCompared> sameKind) {
        return sameKind.stream()
                .collect(Collectors.groupingBy(NotCompared::reason, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Whether there were hazards to compare, and none was compared. */
    public boolean isNothing() {
        return hazards > 0 && compared == 0;
    }

    /** A summary in one line. */
    public String line() {
        if (hazards == 0) {
            return "Frequencies: no hazard to compare, neither in the baseline nor in the run.";
        }
        List<String> parts = new ArrayList<>();
        if (!reasons.isEmpty()) {
            parts.add("not compared for %d of %s: %s."
                    .formatted(
                            hazards - compared,
                            Numbers.of(hazards, "hazard"),
                            reasons.stream().map(Reason::words).collect(Collectors.joining("; "))));
        }
        if (compared > 0) {
            parts.add((reasons.isEmpty() ? "compared for %d of %s: %s." : "Compared for %d of %s: %s.")
                    .formatted(
                            compared,
                            Numbers.of(hazards, "hazard"),
                            answers.entrySet().stream()
                                    .map(entry -> entry.getValue() + " "
                                            + entry.getKey().word())
                                    .collect(Collectors.joining(", "))));
        }
        return "Frequencies: " + String.join(" ", parts);
    }
}
