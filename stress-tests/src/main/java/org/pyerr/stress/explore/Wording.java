package org.pyerr.stress.explore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jcstresskit.text.Numbers;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.scenario.Cell;
import org.pyerr.model.scenario.Context;
import org.pyerr.model.scenario.Role;

/** Cells in the words of somebody who prints errors. */
public final class Wording {
    static final String BESIDE_DIRECT = "while another thread runs eprintln!(\"{e}\")";

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

    /** How the threads print; where they differ, how many print in which way. */
    static String strategies(Cell cell) {
        Map<String, List<Role>> roles = byStrategy(cell);
        return roles.size() == 1
                ? cell.strategy()
                : roles.entrySet().stream()
                        .map(alike -> (alike.getValue().size() == 1
                                        ? ""
                                        : alike.getValue().size() + " ")
                                + alike.getKey())
                        .collect(Collectors.joining(" + "));
    }

    private static Map<String, List<Role>> byStrategy(Cell cell) {
        return Recommendation.roles(cell.toScenario()).stream()
                .collect(Collectors.groupingBy(
                        role -> role.strategy().label(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Who holds the GIL when the threads print. */
    static String gilHolders(Cell cell) {
        boolean two = cell.threads() == 2;
        return switch (cell.context()) {
            case "gil" -> two ? "both threads" : "all threads";
            case "gil1" -> two ? "both threads, throughout" : "all threads, throughout";
            case "mixed" -> someHolders(cell);
            default -> two ? "neither thread" : "no thread";
        };
    }

    private static String someHolders(Cell cell) {
        Map<String, List<Role>> roles = byStrategy(cell);
        return roles.entrySet().stream()
                .map(alike -> holders(roles.size() == 1 ? "" : alike.getKey() + " ", alike.getValue()))
                .filter(holders -> !holders.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Which of the threads of a strategy hold the GIL; empty if none does. */
    private static String holders(String strategy, List<Role> alike) {
        long attached = alike.stream()
                .filter(role -> role.context() == Context.ATTACHED)
                .count();
        if (attached == 0) {
            return "";
        } else if (attached < alike.size()) {
            return "%d of %d %sthreads".formatted(attached, alike.size(), strategy);
        }
        return "the " + strategy + (attached == 1 ? "thread" : "threads");
    }

    /** The context, and where it matters which thread holds the GIL, that one. */
    static String context(Cell cell) {
        boolean assigned = cell.context().equals("mixed") && byStrategy(cell).size() > 1;
        return assigned ? "mixed (GIL held by " + gilHolders(cell) + ")" : cell.context();
    }

    /** How many schedules were explored; a dash if not all were. */
    static String schedules(Proof proof) {
        return proof.complete() ? Numbers.inWords(proof.schedules()) : "-";
    }
}
