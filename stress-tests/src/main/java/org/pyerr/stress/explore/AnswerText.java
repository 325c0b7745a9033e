package org.pyerr.stress.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jcstresskit.text.Columns;
import org.jcstresskit.text.Columns.Side;
import org.jcstresskit.text.Numbers;
import org.lockcore.explore.LockOrderGraph.Edge;

/** All that is known about one cell, for people. */
public final class AnswerText {
    private static final String INDENT = "  ";

    private AnswerText() {}

    /** The text, line by line; {@code instead} are the strategies that are safe, if this one is not. */
    public static List<String> lines(Answer answer, List<Recommendation> instead) {
        List<String> lines = new ArrayList<>();
        lines.add(Wording.title(answer.cell()));
        lines.add("Context %s (GIL held by %s), %s"
                .formatted(
                        answer.cell().context(), Wording.gilHolders(answer.cell()), Wording.strategies(answer.cell())));
        lines.add("");
        lines.add("Verdict: " + verdict(answer.proof()));
        lines.add(explored(answer.proof()));
        lines.add("");
        lines.addAll(outcomes(answer));
        lines.add("");
        lines.addAll(explanation(answer));
        lines.addAll(lockOrder(answer.proof()));
        if (!answer.proof().isSafe()) {
            lines.add("");
            lines.addAll(instead(instead));
        }
        return lines;
    }

    private static String verdict(Proof proof) {
        if (proof.hang() == Reach.REACHABLE) {
            return "CAN HANG.";
        } else if (proof.panic() == Reach.REACHABLE) {
            return "CAN PANIC.";
        } else if (!proof.complete()) {
            return "UNDECIDED. No hang was found, but not all interleavings were explored.";
        }
        String output = proof.garbled() == Reach.REACHABLE ? " Lines may interleave." : " Messages stay whole.";
        return "SAFE, proved for this scenario: no interleaving hangs or panics." + output;
    }

    private static String explored(Proof proof) {
        String graph = Numbers.of(proof.states(), "state") + ", " + Numbers.of(proof.transitions(), "transition");
        return proof.complete()
                ? "All interleavings explored: %s, standing for %s schedules."
                        .formatted(graph, Wording.schedules(proof))
                : "Exploration broken off: %s.".formatted(graph);
    }

    private static List<String> outcomes(Answer answer) {
        Columns columns = new Columns(Side.LEFT, Side.RIGHT, Side.RIGHT, Side.LEFT);
        columns.row("possible outcome", "steps", "switches", "see it again: explore --replay");
        for (Proof.ReachableOutcome outcome : answer.proof().outcomes()) {
            columns.row(
                    outcome.outcome(),
                    Integer.toString(outcome.steps()),
                    Integer.toString(outcome.switches()),
                    "\"" + answer.replay(outcome.schedule()) + '"');
        }
        return columns.lines();
    }

    /** A shortest schedule to the worst outcome, and why it ends that way; nothing if all outcomes are good. */
    static List<String> explanation(Answer answer) {
        List<String> lines = new ArrayList<>();
        answer.worst().ifPresent(worst -> {
            lines.add("A shortest schedule to %s (steps that only one thread can see are shown, but not counted):"
                    .formatted(worst.outcome()));
            lines.addAll(ScheduleTable.lines(answer.trace(worst), answer.proof().threads()));
            lines.add("See it again: explore --replay \"%s\"".formatted(answer.replay(worst.schedule())));
            lines.add("");
        });
        lines.addAll(blames(answer.proof()));
        return lines;
    }

    private static List<String> blames(Proof proof) {
        List<String> lines = new ArrayList<>();
        for (Blame blame : proof.blames()) {
            String holds = blame.holds().isEmpty() ? "" : ", holding the " + String.join(" and the ", blame.holds());
            lines.add("Thread %d (%s) waits for the %s%s"
                    .formatted(blame.thread(), proof.threads().get(blame.thread()), blame.waitsFor(), holds));
            lines.add(INDENT + "in " + String.join(" > ", blame.site()));
            if (!blame.rule().isEmpty()) {
                lines.add(INDENT + "It breaks the rule: " + blame.rule());
            }
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private record Order(String held, String wanted) {}

    private static List<String> lockOrder(Proof proof) {
        if (proof.lockOrder().isEmpty()) {
            return List.of("Lock order: no thread waits for anything while it holds a lock.");
        }
        Map<Order, List<Edge>> edges = proof.lockOrder().stream()
                .collect(Collectors.groupingBy(
                        edge -> new Order(edge.held(), edge.wanted()), LinkedHashMap::new, Collectors.toList()));
        Columns columns = new Columns(Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT);
        columns.row("holding", "waits for", "threads", "for example in");
        edges.forEach((order, alike) -> columns.row(
                order.held(),
                order.wanted(),
                alike.stream()
                        .map(edge -> Integer.toString(edge.thread()))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")),
                String.join(" > ", alike.get(0).site())));
        List<String> lines = new ArrayList<>();
        lines.add("Lock order, " + (proof.lockOrderCycle() ? "WITH a cycle:" : "without a cycle:"));
        lines.addAll(columns.lines());
        return lines;
    }

    /** The lines that recommend what to write instead. */
    static List<String> instead(List<Recommendation> safe) {
        if (safe.isEmpty()) {
            return List.of("No strategy is proved safe here.");
        }
        Columns columns = new Columns(Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT);
        columns.row("proved safe here", "and elsewhere", "messages", "in Rust");
        for (Recommendation one : safe) {
            columns.row(
                    one.strategy(),
                    one.everywhere() ? "safe" : "only if every thread does it",
                    one.mayGarble() ? "may interleave" : "stay whole",
                    one.rust());
        }
        List<String> lines = new ArrayList<>();
        lines.add("What to write instead; elsewhere means whoever holds the GIL, and " + Wording.BESIDE_DIRECT + ":");
        lines.addAll(columns.lines());
        return lines;
    }
}
