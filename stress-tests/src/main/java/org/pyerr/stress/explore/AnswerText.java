package org.pyerr.stress.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pyerr.model.explore.LockOrderGraph;
import org.pyerr.model.scenario.Cell;
import org.pyerr.stress.console.Columns;
import org.pyerr.stress.console.Columns.Side;
import org.pyerr.stress.console.Numbers;

/** The answer to a question about one cell, for people. */
public final class AnswerText {
    private static final String INDENT = "  ";

    private AnswerText() {}

    /** The lines. */
    public static List<String> lines(CellAnswer answer, List<Advice> advice) {
        List<String> lines = new ArrayList<>();
        lines.add(title(answer.cell()));
        lines.add("");
        lines.add(verdict(answer));
        lines.add(proof(answer));
        lines.add("");
        lines.addAll(outcomes(answer));
        answer.worst().ifPresent(worst -> {
            lines.add("");
            lines.addAll(schedule(answer, worst));
        });
        if (!answer.blames().isEmpty()) {
            lines.add("");
            lines.addAll(blames(answer));
        }
        lines.add("");
        lines.addAll(lockOrder(answer));
        if (!answer.isProvedSafe()) {
            lines.add("");
            lines.addAll(advice(answer.cell(), advice));
        }
        return lines;
    }

    private static String title(Cell cell) {
        return "PyO3 %s, %s error, %s, context %s, %s; %s, %s"
                .formatted(
                        cell.pyo3Version(),
                        cell.origin(),
                        cell.sharing(),
                        cell.context(),
                        cell.strategy(),
                        Numbers.of(cell.threads(), "thread"),
                        Numbers.of(cell.rounds(), "round"));
    }

    private static String verdict(CellAnswer answer) {
        if (answer.hang() == Reach.REACHABLE) {
            return "Verdict: CAN HANG.";
        } else if (answer.panic() == Reach.REACHABLE) {
            return "Verdict: CAN PANIC.";
        } else if (!answer.complete()) {
            return "Verdict: UNDECIDED. No hang was found, but not all interleavings were explored.";
        }
        String output = answer.garbled() == Reach.REACHABLE ? " Messages can mix." : " Messages stay whole.";
        return "Verdict: SAFE, proved for this scenario: no interleaving hangs or panics." + output;
    }

    private static String proof(CellAnswer answer) {
        return "%s: %s, %s, standing for %s."
                .formatted(
                        answer.complete() ? "All interleavings explored" : "Exploration broken off",
                        Numbers.of(answer.states(), "state"),
                        Numbers.of(answer.transitions(), "transition"),
                        schedules(answer));
    }

    static String schedules(CellAnswer answer) {
        String number = answer.schedules().bitLength() < 40
                ? Numbers.grouped(answer.schedules().longValueExact())
                : String.format(Locale.ROOT, "%.2e", answer.schedules().doubleValue());
        return number + (number.equals("1") ? " schedule" : " schedules");
    }

    private static List<String> outcomes(CellAnswer answer) {
        Columns columns = new Columns(Side.LEFT, Side.RIGHT, Side.RIGHT, Side.LEFT);
        columns.row("reachable outcome", "steps", "switches", "see it again: explore --replay");
        for (CellAnswer.ReachableOutcome outcome : answer.outcomes()) {
            columns.row(
                    outcome.outcome(),
                    Integer.toString(outcome.steps()),
                    Integer.toString(outcome.switches()),
                    '"' + outcome.replay() + '"');
        }
        return columns.lines();
    }

    private static List<String> schedule(CellAnswer answer, CellAnswer.ReachableOutcome worst) {
        List<String> lines = new ArrayList<>();
        lines.add("A shortest schedule to %s (steps that only one thread can see are shown, but not counted above):"
                .formatted(worst.outcome()));
        lines.addAll(ScheduleTable.lines(CellAnswer.trace(worst), answer.threads()));
        return lines;
    }

    private static List<String> blames(CellAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add("Why:");
        for (Blame blame : answer.blames()) {
            String holds = blame.holds().isEmpty() ? "" : ", holding the " + String.join(" and the ", blame.holds());
            lines.add(INDENT
                    + "thread %d (%s) waits for the %s%s"
                            .formatted(blame.thread(), answer.threads().get(blame.thread()), blame.waitsFor(), holds));
            lines.add(INDENT + INDENT + "in " + String.join(" > ", withoutTrial(blame.site())));
            if (!blame.rule().isEmpty()) {
                lines.add(INDENT + INDENT + "breaks the rule: " + blame.rule());
            }
        }
        return lines;
    }

    private static List<String> withoutTrial(List<String> site) {
        return site.stream().filter(method -> !method.startsWith("Trial.")).toList();
    }

    private static List<String> lockOrder(CellAnswer answer) {
        if (answer.lockOrder().isEmpty()) {
            return List.of("Lock order: nobody waits for anything while holding a lock.");
        }
        Columns columns = new Columns(Side.LEFT, Side.LEFT, Side.RIGHT, Side.LEFT);
        columns.row("holding", "waits for", "thread", "in");
        for (LockOrderGraph.Edge edge : answer.lockOrder()) {
            columns.row(
                    edge.held(),
                    edge.wanted(),
                    Integer.toString(edge.thread()),
                    String.join(" > ", withoutTrial(edge.site())));
        }
        List<String> lines = new ArrayList<>();
        lines.add("Lock order, " + (answer.lockOrderCycle() ? "WITH a cycle:" : "without a cycle:"));
        lines.addAll(columns.lines());
        return lines;
    }

    private static List<String> advice(Cell cell, List<Advice> advice) {
        if (advice.isEmpty()) {
            return List.of("No strategy is safe in this context.");
        }
        Columns columns = new Columns(Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT);
        columns.row("safe in context " + cell.context(), "beside a direct printer", "messages", "in Rust");
        for (Advice safe : advice) {
            columns.row(
                    safe.strategy(),
                    safe.besideDirect() ? "safe" : "NOT safe",
                    safe.mayGarble() ? "may mix" : "whole",
                    safe.rust());
        }
        return columns.lines();
    }
}
