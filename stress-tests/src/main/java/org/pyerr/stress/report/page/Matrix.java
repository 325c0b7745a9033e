package org.pyerr.stress.report.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.stress.report.document.ScenarioEntry;
import org.pyerr.stress.report.document.ScenarioEntry.ThreadEntry;

/**
 * The tests that have a scenario, as strategies by contexts.
 *
 * @param groups rows that belong together
 * @param others the tests that are neither of the model nor of a real library, by topic
 */
public record Matrix(List<Group> groups, Map<String, List<CellView>> others) {
    private static final String NATIVE = "native";
    private static final String TODAY = "0.23.4";

    /** Who holds the GIL when printing: the columns. */
    public enum Column {
        /** Every thread holds it. */
        ALL("both threads", "all three threads"),
        /** Some threads hold it. */
        SOME("one", "some"),
        /** No thread holds it. */
        NONE("neither", "none");

        private final String ofTwo;
        private final String ofMore;

        Column(String ofTwo, String ofMore) {
            this.ofTwo = ofTwo;
            this.ofMore = ofMore;
        }

        /** The heading: which of this number of threads hold the GIL. */
        public String title(int threads) {
            return threads > 2 ? ofMore : ofTwo;
        }
    }

    /** What rows have in common. */
    public enum Kind {
        /** A strategy by itself, with today's rules and lazy errors. */
        TODAY(
                "Each strategy by itself",
                "A lazy error of a built-in type, a new one for each message, PyO3 0.23.4 to 0.29.2. Two threads that do"
                        + " the same; for channels, a sender and a printer thread that does not hold the GIL."),
        /** Two strategies against each other. */
        PAIRS("Two strategies side by side", "The same errors; what one part of a program does to another one."),
        /** Channels whose printer thread holds the GIL. */
        MISUSED(
                "Misused channels",
                "The same errors; the printer thread keeps the GIL while it waits for messages, and a sender that needs the"
                        + " GIL starves. Detach the printer thread."),
        /** More than two threads. */
        THREE("Three threads", "The same errors; needs three cores to be sampled."),
        /** Other versions and origins. */
        VERSIONS(
                "By PyO3 version and origin", "What the version decides: whether an error still has to be normalized."),
        /** Types written in Python. */
        PYTHON(
                "Exception types with Python code",
                "Python code in a method may lose the GIL where a built-in type does not."),
        /** One error, printed by all threads. */
        SHARED("One error, shared by the threads", "Both threads print the same error object.");

        private final String title;
        private final String explanation;

        Kind(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }

        /** The heading. */
        public String title() {
            return title;
        }

        /** What the rows show. */
        public String explanation() {
            return explanation;
        }
    }

    /**
     * Rows of a kind.
     *
     * @param kind what they have in common
     * @param rows the rows
     */
    public record Group(Kind kind, List<Row> rows) {
        /** How many threads the tests have, at most. */
        public int threads() {
            return rows.stream()
                    .mapToInt(row -> row.scenario().threads().size())
                    .max()
                    .orElse(0);
        }
    }

    /**
     * A row: the same strategies under the same conditions.
     *
     * @param label the strategies
     * @param scenario the scenario of one of its cells
     * @param cells the tests, by column; a column may have none, or several
     */
    public record Row(String label, ScenarioEntry scenario, Map<Column, List<CellView>> cells) {

        /** The tests of a column. */
        public List<CellView> in(Column column) {
            return cells.getOrDefault(column, List.of());
        }

        /** The conditions that are not today's plain case, in words. */
        public List<String> conditions() {
            Stream<String> version = Stream.of(Words.versions(scenario.version()), scenario.origin());
            Stream<String> python = hasPythonCode(scenario) ? Stream.of(Words.pythonCode(scenario)) : Stream.of();
            return isToday(scenario)
                    ? List.of()
                    : Stream.concat(version, python).toList();
        }

        /** The codes of the strategies, each once. */
        public List<String> codes() {
            return scenario.threads().stream()
                    .filter(thread -> !thread.printer())
                    .map(ThreadEntry::code)
                    .distinct()
                    .toList();
        }

        /** Whether methods of the errors' type are Python code. */
        public boolean isPython() {
            return hasPythonCode(scenario);
        }
    }

    /** The matrix of the tests. */
    public static Matrix of(List<CellView> cells) {
        Map<Kind, Map<String, Row>> rows = new EnumMap<>(Kind.class);
        List<CellView> known =
                cells.stream().filter(cell -> cell.test().scenario() != null).toList();
        for (CellView cell : known) {
            ScenarioEntry scenario = cell.test().scenario();
            Row row = rows.computeIfAbsent(kind(scenario), kind -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            key(scenario), key -> new Row(label(scenario), scenario, new EnumMap<>(Column.class)));
            row.cells()
                    .computeIfAbsent(column(scenario), column -> new ArrayList<>())
                    .add(cell);
        }
        List<Group> groups = new ArrayList<>();
        rows.forEach((kind, found) -> groups.add(new Group(kind, sorted(found.values()))));
        Map<String, List<CellView>> others = new TreeMap<>();
        cells.stream()
                .filter(cell -> cell.test().scenario() == null && cell.test().real() == null)
                .forEach(cell -> others.computeIfAbsent(cell.topic(), topic -> new ArrayList<>())
                        .add(cell));
        return new Matrix(groups, others);
    }

    private static List<Row> sorted(Iterable<Row> rows) {
        List<Row> sorted = new ArrayList<>();
        rows.forEach(sorted::add);
        sorted.sort((a, b) -> order(a).compareTo(order(b)));
        return sorted;
    }

    /** Orders rows by the place of their strategies in the model's list, then by conditions. */
    private static String order(Row row) {
        List<String> labels =
                PrintStrategies.ALL.stream().map(strategy -> strategy.label()).toList();
        int strategy = labels.indexOf(row.scenario().threads().get(0).strategy());
        return "%02d %s %s".formatted(Math.max(0, strategy), row.label(), conditions(row.scenario()));
    }

    private static Kind kind(ScenarioEntry scenario) {
        List<ThreadEntry> printing = printing(scenario);
        boolean same = printing.stream().map(ThreadEntry::strategy).distinct().count() == 1;
        if (scenario.sharing().equals("shared")) {
            return Kind.SHARED;
        } else if (hasPythonCode(scenario)) {
            return Kind.PYTHON;
        } else if (!isToday(scenario)) {
            return Kind.VERSIONS;
        } else if (keepsTheGil(scenario)) {
            return Kind.MISUSED;
        } else if (scenario.threads().size() > 2) {
            return Kind.THREE;
        }
        return same ? Kind.TODAY : Kind.PAIRS;
    }

    private static String key(ScenarioEntry scenario) {
        return label(scenario) + " " + conditions(scenario);
    }

    private static String conditions(ScenarioEntry scenario) {
        return String.join(
                " ",
                scenario.version(),
                scenario.origin(),
                scenario.sharing(),
                scenario.init(),
                scenario.str(),
                String.valueOf(scenario.threads().size()));
    }

    /** The strategies of a scenario. */
    static String label(ScenarioEntry scenario) {
        List<ThreadEntry> printing = printing(scenario);
        List<String> strategies =
                printing.stream().map(ThreadEntry::strategy).distinct().toList();
        boolean several = strategies.size() == 1 && printing.size() > 2;
        return String.join(" + ", strategies)
                + (several ? " × " + printing.size() : "")
                + (keepsTheGil(scenario) ? ", printer keeps the GIL" : "");
    }

    /** Whether a printer thread holds the GIL while it waits for messages. */
    private static boolean keepsTheGil(ScenarioEntry scenario) {
        return scenario.threads().stream().anyMatch(thread -> thread.printer() && thread.attached());
    }

    /** Who holds the GIL in a scenario. */
    static Column column(ScenarioEntry scenario) {
        long attached =
                scenario.threads().stream().filter(ThreadEntry::attached).count();
        if (attached == 0) {
            return Column.NONE;
        }
        return attached == scenario.threads().size() ? Column.ALL : Column.SOME;
    }

    private static List<ThreadEntry> printing(ScenarioEntry scenario) {
        return scenario.threads().stream().filter(thread -> !thread.printer()).toList();
    }

    private static boolean hasPythonCode(ScenarioEntry scenario) {
        return !scenario.init().equals(NATIVE) || !scenario.str().equals(NATIVE);
    }

    private static boolean isToday(ScenarioEntry scenario) {
        return scenario.version().equals(TODAY)
                && scenario.origin().equals("lazy")
                && scenario.sharing().equals("fresh")
                && !hasPythonCode(scenario);
    }
}
