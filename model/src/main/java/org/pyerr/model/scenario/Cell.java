package org.pyerr.model.scenario;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pyerr.model.error.PyO3Version;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.model.print.PrintStrategy;

/**
 * A scenario as it is written in one line of a table: the first columns of {@code pyo3-hangs.csv}, spelled as there.
 * The columns of a cell can always be understood; otherwise the constructor throws an {@link IllegalArgumentException}
 * that names the column.
 *
 * @param pyo3Version a PyO3 version, and the CPython it runs on if that is not the 3.11 most cells were measured on:
 *     {@code 0.29.2/py3.13.0}
 * @param origin where the errors come from, and what their type's methods do: {@code fetched+PyStrSleep0}
 * @param sharing {@code fresh} or {@code shared}
 * @param context who holds the GIL when printing: {@code gil}, {@code gil1} (attached once around all rounds),
 *     {@code mixed} (the even threads do) or {@code nogil}
 * @param strategy how the threads print: a strategy's label; or {@code even:X odd:Y}, by the thread's number; or one
 *     thread otherwise than all others, {@code first:X others:Y} or {@code second:X others:Y}; a remark in brackets is
 *     ignored
 * @param threads how many threads print
 * @param rounds how many messages each of them prints
 */
public record Cell(
        String pyo3Version, String origin, String sharing, String context, String strategy, int threads, int rounds) {

    /** The names of the columns, in order. */
    public static final List<String> COLUMNS =
            List.of("pyo3_version", "origin", "sharing", "context", "strategy", "threads", "rounds");

    private static final Pattern VERSION = Pattern.compile("([^/]+)(?:/py3\\.([0-9]{1,3})(?:\\.[0-9]{1,3})?)?");
    private static final Pattern PAIR = Pattern.compile("(even|first|second):(\\S+) (odd|others):(\\S+)");
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");

    /** The first minor version of CPython 3 that hands a raised error over in one piece. */
    private static final int MINOR_FETCHING_NORMALIZED = 12;

    /** The minor version of CPython 3 where the column does not name one. */
    private static final int MINOR_UNLESS_SAID = 11;

    /** Checks that each column can be understood. */
    public Cell {
        version(pyo3Version);
        pythonMinor(pyo3Version);
        CellOrigin.parse(origin);
        sharing(sharing);
        isAttached(context, 0);
        strategy(strategy, 0);
        strategy(strategy, 1);
        count("threads", Integer.toString(threads));
        count("rounds", Integer.toString(rounds));
    }

    /** Makes a cell of its columns, as {@link #COLUMNS} orders them. */
    public static Cell of(List<String> columns) {
        if (columns.size() != COLUMNS.size()) {
            throw new IllegalArgumentException("a cell has the " + COLUMNS.size() + " columns "
                    + String.join(",", COLUMNS) + ", not " + columns.size() + ": " + String.join(",", columns));
        }
        return new Cell(
                columns.get(0),
                columns.get(1),
                columns.get(2),
                columns.get(3),
                columns.get(4),
                count("threads", columns.get(5)),
                count("rounds", columns.get(6)));
    }

    /** Reads what {@link #format} writes. */
    public static Cell parse(String line) {
        return of(List.of(line.split(",", -1)));
    }

    /** The columns, joined by commas. */
    public String format() {
        return String.join(
                ",",
                pyo3Version,
                origin,
                sharing,
                context,
                strategy,
                Integer.toString(threads),
                Integer.toString(rounds));
    }

    /** This cell in a size that can be explored: at most so many threads, and exactly so many rounds. */
    public Cell sized(int maxThreads, int newRounds) {
        return new Cell(pyo3Version, origin, sharing, context, strategy, Math.min(threads, maxThreads), newRounds);
    }

    /** The scenario of this cell. */
    public Scenario toScenario() {
        CellOrigin errors = CellOrigin.parse(origin);
        Scenario.Builder scenario = Scenario.of(version(pyo3Version), errors.origin())
                .type(errors.type())
                .fetchesNormalized(pythonMinor(pyo3Version) >= MINOR_FETCHING_NORMALIZED)
                .sharing(sharing(sharing))
                .attachment(context.equals("gil1") ? Attachment.THROUGHOUT : Attachment.PER_MESSAGE)
                .rounds(rounds);
        for (int thread = 0; thread < threads; thread++) {
            Context holding = isAttached(context, thread) ? Context.ATTACHED : Context.DETACHED;
            scenario.thread(holding, strategy(strategy, thread));
        }
        return scenario.build();
    }

    /** The scenario of this cell in a size that can be explored, as {@link #sized} says. */
    public Scenario toScenario(int maxThreads, int newRounds) {
        return sized(maxThreads, newRounds).toScenario();
    }

    /** The version of PyO3, without that of CPython. */
    public String release() {
        return versions(pyo3Version).group(1);
    }

    private static Matcher versions(String column) {
        Matcher versions = VERSION.matcher(column);
        if (!versions.matches()) {
            throw notUnderstood("pyo3_version", column, "a PyO3 version, maybe with a suffix like /py3.13.0");
        }
        return versions;
    }

    private static PyO3Version version(String column) {
        String release = versions(column).group(1);
        try {
            return PyO3Version.of(release);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("pyo3_version: " + e.getMessage(), e);
        }
    }

    private static int pythonMinor(String column) {
        String minor = versions(column).group(2);
        return minor == null ? MINOR_UNLESS_SAID : Integer.parseInt(minor);
    }

    private static Sharing sharing(String column) {
        return switch (column) {
            case "fresh" -> Sharing.FRESH;
            case "shared" -> Sharing.SHARED;
            default -> throw notUnderstood("sharing", column, "fresh or shared");
        };
    }

    private static boolean isAttached(String column, int thread) {
        return switch (column) {
            case "gil", "gil1" -> true;
            case "mixed" -> thread % 2 == 0;
            case "nogil" -> false;
            default -> throw notUnderstood("context", column, "gil, gil1, mixed or nogil");
        };
    }

    private static PrintStrategy strategy(String column, int thread) {
        String label = withoutRemarks(column);
        Matcher pair = PAIR.matcher(label);
        if (pair.matches()) {
            label = pair.group(isOfTheOne(pair, thread) ? 2 : 4);
        }
        try {
            return PrintStrategies.of(label);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("strategy: not understood: " + column + " (" + e.getMessage() + ")", e);
        }
    }

    private static boolean isOfTheOne(Matcher pair, int thread) {
        return switch (pair.group(1) + " " + pair.group(3)) {
            case "even odd" -> thread % 2 == 0;
            case "first others" -> thread == 0;
            case "second others" -> thread == 1;
            default -> throw notUnderstood("strategy", pair.group(), "even and odd, or first or second and others");
        };
    }

    private static int count(String column, String value) {
        if (!COUNT.matcher(value).matches()) {
            throw notUnderstood(column, value, "a number from 1 on");
        }
        return Integer.parseInt(value);
    }

    static String withoutRemarks(String column) {
        return REMARK.matcher(column).replaceAll("");
    }

    static IllegalArgumentException notUnderstood(String column, String value, String wanted) {
        return new IllegalArgumentException(column + ": not understood: " + value + " (" + wanted + ")");
    }
}
