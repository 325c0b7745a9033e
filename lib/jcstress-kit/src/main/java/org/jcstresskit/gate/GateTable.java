package org.jcstresskit.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jcstresskit.baseline.Baseline;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.statistics.ZeroBounds;
import org.jcstresskit.text.Columns;
import org.jcstresskit.text.Columns.Side;
import org.jcstresskit.text.ForkSpread;
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
        TreeMap<String, List<TestJudgement>> byTopic = new TreeMap<>();
        for (TestJudgement test : report.tests()) {
            String name = StressTest.withoutPackage(test.test());
            String topic = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            byTopic.computeIfAbsent(topic, t -> new ArrayList<>()).add(test);
        }
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
                test.forks() >= test.plannedForks()
                        ? Integer.toString(test.forks())
                        : test.forks() + "/" + test.plannedForks(),
                Numbers.grouped(test.samples()),
                test.hazard()
                        .map(hazard -> Numbers.perMillion(hazard.baseline().rate()))
                        .orElse("-"),
                rate(test),
                frequency(test),
                test.verdict().word());
        test.findings().stream()
                .filter(finding -> !test.isAbsent())
                .forEach(finding -> columns.text(DETAIL + line(finding, "")));
    }

    private static String rate(TestJudgement test) {
        return test.hazard()
                .filter(hazard -> !hazard.isSilent())
                .map(hazard -> ForkSpread.perMillion(hazard.run().rate(), test.forks()))
                .or(() -> test.zeroBounds().map(GateTable::bounds))
                .orElse("-");
    }

    private static String bounds(ZeroBounds bounds) {
        return "0 (< %s; < %.0f %% of forks)".formatted(Numbers.perMillion(bounds.rate()), 100 * bounds.forks());
    }

    private static String frequency(TestJudgement test) {
        if (test.notCompared().isPresent()) {
            return "not compared";
        }
        String factor = test.headline()
                .map(drift -> String.format(
                        Locale.ROOT, ", x %.2g (%.2g to %.2g)", drift.ratio(), drift.lower(), drift.upper()))
                .orElse("");
        return test.answer().map(answer -> answer.word() + factor).orElse("");
    }

    private List<String> legend() {
        return List.of(
                "Baseline and run: samples in a million that show the hazard, with two digits for one fork (1 JVM, spread",
                "unknown). Of one that did not show: what it may be at most, in a million samples and in percent of forks",
                "(95 %). Frequency: by what factor the odds of the outcome changed from fork to fork (95 %), and whether that",
                "is the same, moved, undecided, or was not compared; see docs/STATISTICS.md.");
    }

    private List<String> conclusion() {
        List<String> lines = new ArrayList<>();
        lines.add("Gate: %s. %s%s".formatted(verdict(report.verdict()), report.conclusion(), counts()));
        lines.add(report.frequencies().line());
        report.coverage().line().ifPresent(lines::add);
        report.findings().forEach(finding -> lines.add(line(finding, "")));
        if (report.frequencies().compared() > 0 && report.dispersion().degrees() > 0) {
            lines.add(dispersion());
        }
        return lines;
    }

    private String dispersion() {
        GateReport.Dispersion dispersion = report.dispersion();
        return String.format(
                Locale.ROOT,
                "%s; odds differ between like forks by a factor of %.2g (one standard deviation), variances"
                        + " between the runs are %.2g times as large.",
                Numbers.of(dispersion.comparisons(), "comparison"),
                Math.exp(dispersion.standardDeviation()),
                dispersion.inflation());
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
