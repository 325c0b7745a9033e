package org.pyerr.stress.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jcstresskit.text.Columns;
import org.jcstresskit.text.Columns.Side;
import org.jcstresskit.text.Numbers;
import org.lockcore.explore.LockOrderGraph.Edge;
import org.lockcore.explore.Trace;
import org.pyerr.model.scenario.ReplayString;

/** What an exploration of one cell found, for people. Each part begins with an empty line. */
public final class ProofText {
    private static final String INDENT = "  ";

    private ProofText() {}

    /** How much was explored, and the outcomes with a way to see each of them again. */
    static List<String> outcomes(Answer answer) {
        Columns columns = new Columns(Side.LEFT, Side.RIGHT, Side.RIGHT, Side.LEFT);
        columns.text("");
        columns.text(explored(answer.proof()));
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

    private static String explored(Proof proof) {
        String graph = Numbers.of(proof.states(), "state") + ", " + Numbers.of(proof.transitions(), "transition");
        return proof.complete()
                ? "All interleavings explored: %s, standing for %s schedules."
                        .formatted(graph, Wording.schedules(proof))
                : "Exploration broken off: %s.".formatted(graph);
    }

    /** A shortest schedule to the worst outcome, and why it ends that way; nothing if all outcomes are good. */
    static List<String> explanation(Answer answer) {
        List<String> lines = new ArrayList<>();
        answer.worst().ifPresent(worst -> {
            lines.add("");
            lines.add("In context %s:".formatted(Wording.context(answer)));
            lines.add("A shortest schedule to %s (steps that only one thread can see are shown, but not counted):"
                    .formatted(worst.outcome()));
            lines.addAll(ScheduleTable.lines(answer.trace(worst), answer.proof().threads()));
            lines.add("See it again: explore --replay \"%s\"".formatted(answer.replay(worst.schedule())));
        });
        if (!answer.proof().blames().isEmpty()) {
            lines.add("");
        }
        answer.proof().blames().forEach(blame -> lines.addAll(blame(blame, answer.proof())));
        return lines;
    }

    /** A schedule as a table, and how it ends. */
    public static List<String> replay(ReplayString replay) {
        Trace trace = replay.replay();
        List<String> lines =
                ScheduleTable.lines(trace, Proof.threads(replay.cell().toScenario()));
        String outcome =
                trace.outcome() == null ? "Not at an end: some thread can go on." : "Outcome: " + trace.outcome();
        return Stream.concat(lines.stream(), Stream.of("", outcome)).toList();
    }

    private static List<String> blame(Blame blame, Proof proof) {
        List<String> lines = new ArrayList<>();
        String holds = blame.holds().isEmpty() ? "" : ", holding the " + String.join(" and the ", blame.holds());
        lines.add("Thread %d (%s) waits for the %s%s"
                .formatted(blame.thread(), proof.threads().get(blame.thread()), blame.waitsFor(), holds));
        lines.add(INDENT + "in " + String.join(" > ", blame.site()));
        if (!blame.rule().isEmpty()) {
            lines.add(INDENT + "It breaks the rule: " + blame.rule());
        }
        return lines;
    }

    private record Order(String held, String wanted) {}

    /** What is waited for while what is held. */
    static List<String> lockOrder(Proof proof) {
        if (proof.lockOrder().isEmpty()) {
            return List.of("", "Lock order: no thread waits for anything while it holds a lock.");
        }
        Map<Order, List<Edge>> edges = proof.lockOrder().stream()
                .collect(Collectors.groupingBy(
                        edge -> new Order(edge.held(), edge.wanted()), LinkedHashMap::new, Collectors.toList()));
        Columns columns = new Columns(Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT);
        columns.text("");
        columns.text("Lock order, " + (proof.lockOrderCycle() ? "WITH a cycle:" : "without a cycle:"));
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
        return columns.lines();
    }
}
