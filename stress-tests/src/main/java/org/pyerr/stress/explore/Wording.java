package org.pyerr.stress.explore;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jcstresskit.text.Numbers;
import org.pyerr.model.scenario.Cell;

/** Cells in the words of somebody who prints errors. */
final class Wording {
    static final String BESIDE_DIRECT = "while another thread runs eprintln!(\"{e}\")";

    private static final Pattern PAIR = Pattern.compile("even:(\\S+) odd:(\\S+)");

    private Wording() {}

    /** What all cells of a question have in common. */
    static String title(Cell cell) {
        return "PyO3 %s, %s errors, %s; %s, %s each"
                .formatted(
                        cell.pyo3Version(),
                        cell.origin(),
                        cell.sharing().equals("shared") ? "shared by all threads" : "each thread its own",
                        Numbers.of(cell.threads(), "thread"),
                        Numbers.of(cell.rounds(), "message"));
    }

    /** How the threads print: the even ones before the odd ones. */
    static String strategies(Cell cell) {
        return String.join(" + ", strategyPair(cell));
    }

    private static List<String> strategyPair(Cell cell) {
        Matcher pair = PAIR.matcher(cell.strategy());
        return pair.matches() ? List.of(pair.group(1), pair.group(2)) : List.of(cell.strategy());
    }

    /** Who holds the GIL when the threads print. */
    static String gilHolders(Cell cell) {
        boolean two = cell.threads() == 2;
        return switch (cell.context()) {
            case "gil" -> two ? "both threads" : "all threads";
            case "gil1" -> two ? "both threads, throughout" : "all threads, throughout";
            case "mixed" ->
                isPair(cell)
                        ? "the " + strategyPair(cell).get(0) + (two ? " thread" : " threads")
                        : two ? "one thread" : "every other thread";
            default -> two ? "neither thread" : "no thread";
        };
    }

    /** The context, and where it matters which thread holds the GIL, that one. */
    static String context(Cell cell) {
        boolean assigned = cell.context().equals("mixed") && isPair(cell);
        return assigned ? "mixed (GIL held by " + gilHolders(cell) + ")" : cell.context();
    }

    private static boolean isPair(Cell cell) {
        List<String> pair = strategyPair(cell);
        return pair.size() == 2 && !pair.get(0).equals(pair.get(1));
    }

    /** The verdict of a proof, as a table has it. */
    static String verdict(Proof proof) {
        if (proof.hang() == Reach.REACHABLE) {
            return "CAN HANG";
        } else if (proof.panic() == Reach.REACHABLE) {
            return "CAN PANIC";
        } else if (!proof.complete()) {
            return "undecided";
        }
        return proof.garbled() == Reach.REACHABLE ? "safe, lines may interleave" : "safe";
    }

    /** How many schedules were explored; a dash if not all were. */
    static String schedules(Proof proof) {
        return proof.complete() ? Numbers.inWords(proof.schedules()) : "-";
    }
}
