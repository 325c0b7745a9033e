package org.jcstresskit.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jcstresskit.text.Numbers;

/**
 * For how many hazards the frequency was compared, and why it was not for the others.
 *
 * @param hazards tests that showed a hazard in the baseline or in the run
 * @param compared those of them whose frequency was compared
 * @param moved those of them whose frequency moved
 * @param reasons why the others were not compared, the commonest reason first
 */
public record ComparedHazards(int hazards, int compared, int moved, List<Reason> reasons) {

    /**
     * A reason that several hazards share.
     *
     * @param kind the kind of reason
     * @param hazards how many hazards share it
     * @param reason the reason in words; where they differ, those of most of the hazards
     */
    public record Reason(NotCompared.Kind kind, int hazards, String reason) {
        private static Reason of(NotCompared.Kind kind, List<NotCompared> alike) {
            Map<String, Long> counts = alike.stream()
                    .collect(Collectors.groupingBy(NotCompared::reason, TreeMap::new, Collectors.counting()));
            String commonest = counts.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            return new Reason(kind, alike.size(), commonest);
        }

        private String words() {
            return "%s (%d)".formatted(reason, hazards);
        }
    }

    static ComparedHazards of(List<TestJudgement> tests) {
        List<NotCompared> notCompared =
                tests.stream().flatMap(test -> test.notCompared().stream()).toList();
        List<Drift> compared =
                tests.stream().flatMap(test -> test.drift().stream()).toList();
        List<Reason> reasons =
                notCompared.stream().collect(Collectors.groupingBy(NotCompared::kind)).entrySet().stream()
                        .map(entry -> Reason.of(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingInt(Reason::hazards)
                                .reversed()
                                .thenComparing(Reason::kind))
                        .toList();
        int moved = (int) compared.stream().filter(Drift::moved).count();
        return new ComparedHazards(compared.size() + notCompared.size(), compared.size(), moved, reasons);
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
        String of = Numbers.of(hazards, "hazard");
        List<String> parts = new ArrayList<>();
        if (compared > 0) {
            parts.add("compared for %d of %s, %s moved".formatted(compared, of, moved == 0 ? "none" : moved));
        }
        if (!reasons.isEmpty()) {
            parts.add("not compared for %d%s: %s"
                    .formatted(
                            hazards - compared,
                            compared > 0 ? "" : " of " + of,
                            reasons.stream().map(Reason::words).collect(Collectors.joining("; "))));
        }
        return "Frequencies: " + String.join("; ", parts) + ".";
    }
}
