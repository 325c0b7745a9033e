package org.pyerr.stress.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.model.print.PrintStrategy;
import org.pyerr.model.scenario.Sharing;

/**
 * The tests that have a scenario, as strategies by contexts.
 *
 * @param groups rows that belong together
 */
public record Matrix(List<Group> groups) {
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

        /** The column of a scenario. */
        static Column of(ScenarioView scenario) {
            List<ScenarioView.Actor> threads = scenario.threads();
            long attached =
                    threads.stream().filter(ScenarioView.Actor::attached).count();
            return attached == 0 ? NONE : attached == threads.size() ? ALL : SOME;
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

        private static Kind of(ScenarioView view) {
            if (view.scenario().sharing() == Sharing.SHARED) {
                return SHARED;
            } else if (view.isPython()) {
                return PYTHON;
            } else if (!view.isToday()) {
                return VERSIONS;
            } else if (view.keepsTheGil()) {
                return MISUSED;
            } else if (view.scenario().threads() > 2) {
                return THREE;
            }
            return view.strategies().size() == 1 ? TODAY : PAIRS;
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
        /** The heading of a column. */
        public String title(Column column) {
            int threads = rows.stream()
                    .mapToInt(row -> row.scenario().scenario().threads())
                    .max()
                    .orElse(0);
            return "GIL held by " + column.title(threads);
        }
    }

    /**
     * A row: the same strategies under the same conditions.
     *
     * @param label the strategies
     * @param scenario the scenario of one of its cells
     * @param cells the tests, by column; a column may have none, or several
     */
    public record Row(String label, ScenarioView scenario, Map<Column, List<ScenarioTest>> cells) {
        /** The tests of a column. */
        public List<ScenarioTest> in(Column column) {
            return cells.getOrDefault(column, List.of());
        }

        /** The conditions that are not today's plain case, in words. */
        public List<String> conditions() {
            Stream<String> python = scenario.isPython() ? Stream.of(scenario.pythonCode()) : Stream.of();
            return scenario.isToday()
                    ? List.of()
                    : Stream.concat(
                                    Stream.of(
                                            scenario.versions(),
                                            Words.of(scenario.scenario().origin())),
                                    python)
                            .toList();
        }

        /** By the place of the strategies in the model's list, then by conditions. */
        private String order() {
            PrintStrategy first = scenario.threads().get(0).strategy();
            return "%02d %s".formatted(PrintStrategies.ALL.indexOf(first), key(scenario));
        }
    }

    /** The matrix of tests. */
    static Matrix of(Collection<ScenarioTest> tests) {
        Map<Kind, Map<String, Row>> rows = new EnumMap<>(Kind.class);
        for (ScenarioTest test : tests) {
            ScenarioView view = test.scenario();
            rows.computeIfAbsent(Kind.of(view), kind -> new LinkedHashMap<>())
                    .computeIfAbsent(key(view), key -> new Row(view.label(), view, new EnumMap<>(Column.class)))
                    .cells()
                    .computeIfAbsent(Column.of(view), column -> new ArrayList<>())
                    .add(test);
        }
        List<Group> groups = new ArrayList<>();
        rows.forEach((kind, found) -> groups.add(new Group(
                kind,
                found.values().stream().sorted(Comparator.comparing(Row::order)).toList())));
        return new Matrix(groups);
    }

    private static String key(ScenarioView view) {
        ScenarioView.Conditions here = view.conditions();
        return String.join(
                " ",
                view.label(),
                here.version(),
                here.origin(),
                here.sharing(),
                here.init(),
                here.str(),
                String.valueOf(view.scenario().threads()));
    }
}
