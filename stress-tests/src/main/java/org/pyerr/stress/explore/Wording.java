package org.pyerr.stress.explore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jcstresskit.text.Numbers;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.scenario.Cell;

/** Cells in the words of somebody who prints errors. */
public final class Wording {
    static final String BESIDE_DIRECT = "while another thread runs eprintln!(\"{e}\")";

    private static final String WITH_GIL = ", with the GIL";

    private Wording() {}

    /** What all cells of a question have in common. */
    static String title(Cell cell) {
        return "PyO3 %s, %s errors, %s; %s, %s each"
                .formatted(
                        version(cell),
                        cell.origin(),
                        cell.sharing().equals("shared") ? "shared by all threads" : "each thread its own",
                        Numbers.of(cell.threads(), "thread"),
                        Numbers.of(cell.rounds(), "message"));
    }

    /** Whether the rules of a cell's version of PyO3 are those of an older one, because its sources were not read. */
    public static boolean isAssumed(Cell cell) {
        return PyO3Version.isAfterNewest(cell.release());
    }

    /** The version of PyO3, and whether its rules are assumed. */
    public static String version(Cell cell) {
        return isAssumed(cell)
                ? cell.pyo3Version() + " (assumed to have the rules of " + PyO3Version.NEWEST
                        + ", the newest that was read)"
                : cell.pyo3Version();
    }

    /** What the threads do, those that do the same together. */
    static String threads(Proof proof) {
        Map<String, Long> alike = proof.threads().stream()
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return alike.entrySet().stream()
                .map(thread -> (thread.getValue() == 1 ? "" : thread.getValue() + " x ") + thread.getKey())
                .collect(Collectors.joining("; "));
    }

    /** The context, and where it matters who holds the GIL there, which strategies do. */
    static String context(Answer answer) {
        String context = answer.cell().context();
        if (!context.equals("mixed") || !answer.cell().strategy().contains(":")) {
            return context;
        }
        return answer.proof().threads().stream()
                .filter(thread -> thread.endsWith(WITH_GIL))
                .map(thread -> thread.substring(0, thread.length() - WITH_GIL.length()))
                .distinct()
                .collect(Collectors.joining(" and ", context + " (GIL held by ", ")"));
    }

    /** How many schedules were explored; a dash if not all were. */
    static String schedules(Proof proof) {
        return proof.complete() ? Numbers.inWords(proof.schedules()) : "-";
    }
}
