package org.jcstresskit.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.text.Columns;
import org.jcstresskit.text.Columns.Side;
import org.jcstresskit.text.Numbers;
import org.jcstresskit.text.Plain;
import org.jcstresskit.text.Style;

/** Shows a report to people: a line for each test with its findings below it, then the verdict. */
public final class GateTable {
    private static final String DETAIL = "      ";

    private final GateReport report;
    private final Style style;

    private GateTable(GateReport report, Style style) {
        this.report = report;
        this.style = style;
    }

    /** The whole report. */
    public static List<String> lines(GateReport report, Style style) {
        GateTable table = new GateTable(report, style);
        List<String> lines = new ArrayList<>(table.subject());
        lines.add("");
        lines.addAll(table.table());
        lines.add("");
        lines.addAll(table.legend());
        lines.add("");
        lines.addAll(table.conclusion());
        return lines;
    }

    /** The findings and the verdict, without the table; remarks on tests are left out. */
    public static List<String> brief(GateReport report, Style style) {
        GateTable table = new GateTable(report, style);
        List<String> lines = new ArrayList<>(table.objections(finding -> true));
        lines.addAll(table.conclusion());
        return lines;
    }

    /** What needs no baseline: what is wrong, and how many of the outcomes were seen. */
    public static List<String> withoutBaseline(GateReport report, Style style) {
        List<String> lines = new ArrayList<>(
                new GateTable(report, style).objections(finding -> finding.verdict() == GateVerdict.WRONG));
        report.coverage().line().ifPresent(lines::add);
        return lines;
    }

    private List<String> objections(Predicate<Finding> wanted) {
        return report.objections()
                .filter(objection -> wanted.test(objection.finding()))
                .map(objection -> "  " + line(objection.finding(), objection.subject()))
                .toList();
    }

    private List<String> subject() {
        List<String> lines = new ArrayList<>();
        report.runs().forEach(run -> lines.add("Run:      " + words(run)));
        report.baselineRuns().forEach(run -> lines.add("Baseline: " + words(run)));
        return lines;
    }

    private static String words(Baseline.Run run) {
        return Plain.line("%s, %d s, JDK %s, %s, %d CPUs"
                .formatted(
                        run.started(),
                        run.seconds(),
                        run.machine().jdk(),
                        run.machine().arch(),
                        run.machine().cpus()));
    }

    private List<String> table() {
        Columns columns = new Columns(Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.LEFT, Side.LEFT);
        columns.row("test", "forks", "samples", "baseline", "run", "frequency", "verdict");
        Map<String, List<TestJudgement>> byTopic = report.shown().stream()
                .collect(Collectors.groupingBy(
                        test -> StressTest.topicOf(test.test()), TreeMap::new, Collectors.toList()));
        byTopic.forEach((topic, tests) -> {
            columns.text("");
            columns.text(style.heading(topic));
            tests.forEach(test -> row(columns, test));
        });
        return columns.lines();
    }

    private void row(Columns columns, TestJudgement test) {
        columns.styledRow(
                style(test.verdict()),
                "  " + test.test().substring(test.test().lastIndexOf('.') + 1),
                test.forkCount(),
                Numbers.grouped(test.samples()),
                test.before(),
                test.now(),
                test.notCompared().map(not -> "not compared").orElseGet(test::comparison),
                test.verdict().word());
        test.findings().forEach(finding -> columns.text(DETAIL + line(finding, "")));
    }

    private List<String> legend() {
        return List.of(
                "Baseline and run: samples in a million that show the hazard, in the lowest and in the highest fork; of one",
                "that did not show, what it may be at most (95 %). Frequency: by what factor the odds of the hazard changed",
                "in the mean of the forks, with its interval if it moved, otherwise with the smallest change that would have",
                "been reported; see docs/STATISTICS.md.");
    }

    private List<String> conclusion() {
        List<String> lines = new ArrayList<>();
        lines.add("Gate: %s. %s%s".formatted(verdict(report.verdict()), report.conclusion(), counts()));
        lines.add(report.frequencies().line());
        report.coverage().line().ifPresent(lines::add);
        report.findings().forEach(finding -> lines.add(line(finding, "")));
        return lines;
    }

    private String counts() {
        String counts = Arrays.stream(GateVerdict.values())
                .filter(verdict -> report.count(verdict) > 0)
                .map(verdict -> report.count(verdict) + " " + verdict.word())
                .collect(Collectors.joining(", "));
        return report.verdict() == GateVerdict.PASS || counts.isEmpty() ? "" : " Tests: " + counts + ".";
    }

    private String line(Finding finding, String subject) {
        String what = finding.isObjection()
                ? style(finding.verdict()).apply(finding.verdict().word())
                : "note";
        return what + ": " + (subject.isEmpty() ? "" : subject + ": ") + finding.message();
    }

    private String verdict(GateVerdict verdict) {
        return style(verdict).apply(verdict.word().toUpperCase(Locale.ROOT));
    }

    private UnaryOperator<String> style(GateVerdict verdict) {
        return switch (verdict) {
            case WRONG, BLIND -> style::bad;
            case INCOMPLETE, DRIFTED -> style::notable;
            case PASS -> style::good;
        };
    }
}
