package org.jcstresskit.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.result.Outcome;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.result.Verdict;
import org.jcstresskit.suite.HazardWord;
import org.jcstresskit.text.Columns;
import org.jcstresskit.text.Columns.Side;
import org.jcstresskit.text.ForkSpread;
import org.jcstresskit.text.Numbers;
import org.jcstresskit.text.Plain;
import org.jcstresskit.text.Style;

/**
 * The table of a run: a line for each test and each of the hazards that it showed, and one line for those that it did
 * not, with what their absence is worth.
 */
public final class ResultTable {
    private static final String INDENT = "  ";
    private static final String DETAIL = "      ";

    /** The number of messages of a failed fork that are shown; the pages have all of them. */
    private static final int MESSAGE_LINES = 3;

    private final List<HazardWord> hazards;
    private final Style style;
    private final Columns columns =
            new Columns(Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.LEFT, Side.LEFT);

    private ResultTable(List<HazardWord> hazards, Style style) {
        this.hazards = hazards;
        this.style = style;
    }

    /** The lines of the table, tests grouped by topic; tests that were not run have none. */
    public static List<String> lines(StressRun run, List<HazardWord> hazards, Style style) {
        ResultTable table = new ResultTable(hazards, style);
        table.head();
        Map<String, List<StressTest>> byTopic = new TreeMap<>();
        run.tests().stream()
                .filter(test -> !test.forks().isEmpty())
                .forEach(test -> byTopic.computeIfAbsent(test.topic(), topic -> new ArrayList<>())
                        .add(test));
        byTopic.forEach(table::topic);
        return table.columns.lines();
    }

    private void head() {
        columns.row("test", "samples", "hazard", "count", "per million", "fork by fork", "verdict");
    }

    private void topic(String topic, List<StressTest> tests) {
        columns.text("");
        if (!topic.isEmpty()) {
            columns.text(style.heading(topic));
        }
        tests.forEach(this::test);
    }

    private void test(StressTest test) {
        List<String[]> rows = rows(test);
        for (int row = 0; row < rows.size(); row++) {
            String[] hazard = rows.get(row);
            if (row == 0) {
                columns.styledRow(
                        style(test.verdict()),
                        INDENT + test.leaf(),
                        Numbers.grouped(test.samples()),
                        hazard[0],
                        hazard[1],
                        hazard[2],
                        hazard[3],
                        test.verdict().word());
            } else {
                columns.row("", "", hazard[0], hazard[1], hazard[2], hazard[3]);
            }
        }
        reasons(test).forEach(reason -> columns.text(DETAIL + reason));
    }

    private List<String[]> rows(StressTest test) {
        if (test.samples() == 0) {
            return List.<String[]>of(new String[] {"", "", "", ""});
        }
        List<String[]> rows = new ArrayList<>();
        for (HazardWord hazard : hazards) {
            if (test.count(hazard::isIn) > 0) {
                rows.add(row(hazard.word(), test, fork -> fork.count(hazard::isIn)));
            }
        }
        Set<String> unusual = unusual(test);
        if (!unusual.isEmpty()) {
            rows.add(row(hazards.isEmpty() ? "interesting" : "unusual", test, fork -> count(fork, unusual)));
        }
        if (rows.isEmpty()) {
            rows.add(new String[] {"none", "0", "0", ""});
        } else if (hazards.stream().anyMatch(hazard -> test.count(hazard::isIn) == 0)) {
            rows.add(new String[] {"others", "0", "0", ""});
        }
        return rows;
    }

    /** Interesting outcomes that were seen and show none of the hazards that are counted one by one. */
    private Set<String> unusual(StressTest test) {
        return test.outcomes().stream()
                .filter(Outcome::isHazard)
                .map(Outcome::id)
                .filter(outcome -> hazards.stream().noneMatch(hazard -> hazard.isIn(outcome)))
                .collect(Collectors.toSet());
    }

    private static long count(Fork fork, Set<String> outcomes) {
        return outcomes.stream()
                .mapToLong(outcome -> fork.counts().getOrDefault(outcome, 0L))
                .sum();
    }

    private static String[] row(String hazard, StressTest test, ToLongFunction<Fork> count) {
        ForkSpread spread = new ForkSpread(test.forks().stream()
                .filter(fork -> fork.samples() > 0)
                .map(fork -> new Frequency(count.applyAsLong(fork), fork.samples()))
                .toList());
        long total = test.forks().stream().mapToLong(count).sum();
        return new String[] {hazard, Numbers.grouped(total), spread.rate(), spread.ends()};
    }

    private List<String> reasons(StressTest test) {
        List<String> reasons = new ArrayList<>();
        for (Outcome outcome : test.outcomes()) {
            if (outcome.isWrong()) {
                reasons.add(style.bad("forbidden")
                        + " %s: %s times (%s)"
                                .formatted(
                                        Plain.line(outcome.id()),
                                        Numbers.grouped(outcome.count()),
                                        outcome.description()));
            }
        }
        test.failedForks().stream().findFirst().ifPresent(fork -> reasons.addAll(failure(test, fork)));
        if (test.forks().size() < test.plannedForks()) {
            reasons.add("%d of %s have results"
                    .formatted(test.forks().size(), Numbers.of(test.plannedForks(), "planned fork")));
        }
        return reasons;
    }

    private List<String> failure(StressTest test, Fork fork) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bad("failed")
                + " %d of %s, the first with %s (%s)"
                        .formatted(
                                test.failedForks().size(),
                                Numbers.of(test.forks().size(), "fork"),
                                fork.status(),
                                conditions(fork)));
        fork.messages().stream()
                .flatMap(String::lines)
                .limit(MESSAGE_LINES)
                .forEach(line -> lines.add(INDENT + Plain.line(line.strip())));
        return lines;
    }

    private static String conditions(Fork fork) {
        List<String> conditions = new ArrayList<>(List.of(fork.stratum().compilation()));
        conditions.addAll(fork.jvmArguments());
        return String.join(" ", conditions);
    }

    private UnaryOperator<String> style(Verdict verdict) {
        return switch (verdict) {
            case OK -> style::good;
            case HAZARD -> style::notable;
            case WRONG, INCOMPLETE, NO_RESULT -> style::bad;
        };
    }
}
